package io.juhui.marketing.flashsale;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.marketing.flashsale.FlashDrawing.Drawn;
import io.juhui.marketing.flashsale.FlashDrawing.Stock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, without a database. */
class FlashDrawingTest {

    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration LASTS = Duration.ofMinutes(2);

    private static Drawn draw(FlashDrawing drawing) {
        return drawing.draw(null, 0, 0, LASTS, AT);
    }

    @ParameterizedTest
    @CsvSource({
        // left, held, closed, turns, let in, inside | refused, or whether let in
        "5, 0, false, 0, 0, 0, IN",
        "5, 0, false, 5, 5, 5, WAITS",
        "5, 0, false, 5, 5, 4, IN",
        "5, 0, false, 9, 5, 4, WAITS", // others were here before
        "0, 2, false, 5, 5, 0, WAITS",
        "0, 0, false, 5, 5, 0, SOLD_OUT",
        "5, 0, true, 0, 0, 0, OVER",
    })
    void letsInAsManyAsAreLeft(int left, int held, boolean closed, int turns, int letIn, int inside, String expected) {
        var drawn = draw(new FlashDrawing(new Stock(left, held, closed, turns, letIn, inside)));
        switch (drawn) {
            case Drawn.Fresh fresh -> {
                assertThat(fresh.turn().isIn() ? "IN" : "WAITS").isEqualTo(expected);
                assertThat(fresh.turn().position()).isEqualTo(turns + 1);
            }
            case Drawn.Refused refused -> assertThat(refused.why().name()).isEqualTo(expected);
            case Drawn.Kept kept -> assertThat(kept.toString()).isEqualTo(expected);
        }
    }

    @Test
    void letsInThoseWhoWaitFirst() {
        var drawing = new FlashDrawing(new Stock(3, 0, false, 10, 5, 1));
        assertThat(drawing.letIn()).isEqualTo(7);
        var waiting = drawing.draw(new FlashTurn(7, null, null), 0, 0, LASTS, AT);
        assertThat(waiting).isEqualTo(new Drawn.Kept(new FlashTurn(7, AT, null)));
        assertThat(drawing.draw(new FlashTurn(8, null, null), 0, 0, LASTS, AT))
                .isEqualTo(new Drawn.Kept(new FlashTurn(8, null, null)));
    }

    @Test
    void keepsALiveTurnAndReplacesOneThatIsUsedOrHasLapsed() {
        var drawing = new FlashDrawing(new Stock(9, 0, false, 3, 3, 1));
        var live = new FlashTurn(2, AT.minusSeconds(119), null);
        assertThat(drawing.draw(live, 0, 0, LASTS, AT)).isEqualTo(new Drawn.Kept(live));
        assertThat(drawing.draw(new FlashTurn(2, AT.minusSeconds(120), null), 0, 0, LASTS, AT))
                .isEqualTo(new Drawn.Fresh(new FlashTurn(4, AT, null)));
        assertThat(drawing.draw(new FlashTurn(1, AT, 77L), 0, 0, LASTS, AT))
                .isEqualTo(new Drawn.Fresh(new FlashTurn(5, AT, null)));
    }

    @Test
    void countsTheOtherMembersOfADevice() {
        var drawing = new FlashDrawing(new Stock(9, 0, false, 0, 0, 0));
        assertThat(drawing.draw(null, 2, 2, LASTS, AT)).isEqualTo(new Drawn.Refused(FlashProblem.DEVICE));
        assertThat(drawing.draw(null, 1, 2, LASTS, AT)).isInstanceOf(Drawn.Fresh.class);
        assertThat(drawing.draw(null, 50, 0, LASTS, AT)).isInstanceOf(Drawn.Fresh.class);
    }

    /** Whatever comes in which order, nobody more is inside than there are units. */
    @Test
    void neverHasMoreInsideThanThereAreUnits() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int left = random.nextInt(6);
            int turns = random.nextInt(10);
            int letIn = random.nextInt(turns + 1);
            int inside = Math.min(left, random.nextInt(letIn + 1));
            var drawing = new FlashDrawing(new Stock(left, 1, false, turns, letIn, inside));
            int before = letIn;
            drawing.letIn();
            for (int i = 0; i < 5; i++) {
                draw(drawing);
            }
            assertThat(drawing.reached()).isLessThanOrEqualTo(drawing.turns());
            assertThat(inside + drawing.reached() - before).isLessThanOrEqualTo(Math.max(left, inside));
            assertThat(inside + drawing.reached() - before)
                    .as("nobody waits who fits")
                    .isEqualTo(Math.min(left, inside + drawing.turns() - before));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 20, 0, true, 100",
        "1, 20, 1, true, 95",
        "10, 20, 10, true, 50",
        "11, 20, 10, false, 45",
        "99, 100, 90, false, 1",
        "100, 100, 100, false, 0",
        "4321, 5000, 4000, false, 13",
        "0, 0, 0, true, 100",
    })
    void saysOfManyAtLeastSoMany(int left, int carved, int units, boolean exact, int taken) {
        assertThat(FlashLeft.of(left, carved)).isEqualTo(new FlashLeft(units, exact, taken));
    }
}
