package io.juhui.marketing.flashsale;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in to one SKU of a session: as many as there are units left, in the order they came, beside those who are inside already.
 * A working copy of one batch; pure.
 */
final class FlashDrawing {

    private final Stock stock;
    private int inside;
    private int turns;
    private int letIn;

    /** @param inside who has been let in, and has neither ordered nor let the time pass */
    record Stock(int left, int held, boolean closed, int turns, int letIn, int inside) {}

    /** What somebody gets who draws. */
    sealed interface Drawn {

        /** The turn there is already; drawing again changes nothing. */
        record Kept(FlashTurn turn) implements Drawn {}

        record Fresh(FlashTurn turn) implements Drawn {}

        record Refused(FlashProblem why) implements Drawn {}
    }

    FlashDrawing(Stock stock) {
        this.stock = stock;
        this.inside = stock.inside();
        this.turns = stock.turns();
        this.letIn = stock.letIn();
    }

    /** Lets in whoever waits and fits; answers up to which position. */
    int letIn() {
        int fits = Math.min(stock.left() - inside, turns - letIn);
        if (!stock.closed() && fits > 0) {
            letIn += fits;
            inside += fits;
        }
        return letIn;
    }

    /**
     * @param before the turn the member has
     * @param others how many other members have drawn on the same device
     * @param perDevice how many may, 0 for any number
     */
    Drawn draw(@Nullable FlashTurn before, int others, int perDevice, Duration lasts, Instant at) {
        if (stock.closed()) {
            return new Drawn.Refused(FlashProblem.OVER);
        }
        if (before != null && before.isLive(lasts, at)) {
            return new Drawn.Kept(
                    !before.isIn() && before.position() <= letIn ? new FlashTurn(before.position(), at, null) : before);
        }
        if (stock.left() == 0 && stock.held() == 0) {
            return new Drawn.Refused(FlashProblem.SOLD_OUT);
        }
        if (perDevice > 0 && others >= perDevice) {
            return new Drawn.Refused(FlashProblem.DEVICE);
        }
        turns++;
        boolean fits = letIn == turns - 1 && inside < stock.left();
        if (fits) {
            letIn++;
            inside++;
        }
        return new Drawn.Fresh(new FlashTurn(turns, fits ? at : null, null));
    }

    int turns() {
        return turns;
    }

    int reached() {
        return letIn;
    }

    boolean hasMoved() {
        return turns != stock.turns() || letIn != stock.letIn();
    }
}
