package io.juhui.marketing.flashsale;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.marketing.flashsale.FlashTurnRows.Asked;
import io.juhui.marketing.flashsale.FlashTurnRows.Mine;
import io.juhui.trade.pricing.Channel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drawing a turn, and finding one's place again. Whoever comes too early or too late is told so from memory. */
@Component
class FlashTurns {

    private final FlashSales sales;
    private final FlashLook look;
    private final FlashTurnRoad road;
    private final FlashTurnRows rows;
    private final FlashToken tokens;
    private final FlashDoor door;

    FlashTurns(
            FlashSales sales,
            FlashLook look,
            FlashTurnRoad road,
            FlashTurnRows rows,
            FlashToken tokens,
            FlashDoor door) {
        this.sales = sales;
        this.look = look;
        this.road = road;
        this.rows = rows;
        this.tokens = tokens;
        this.door = door;
    }

    /** What the buyer's page shows. */
    enum TurnState {
        /** None is drawn, or the one there was has been used. */
        NONE,
        WAITING,
        /** Order now; the token is picked. */
        IN,
        LAPSED,
        SOLD_OUT,
        OVER
    }

    /**
     * @param ahead how many are before one
     * @param comingBack everything is taken, but some of it unpaid
     * @param token to be picked by the purchase
     * @param until when it lapses
     */
    record TurnView(
            TurnState state,
            int position,
            int ahead,
            boolean comingBack,
            @Nullable String token,
            @Nullable Instant until) {

        static TurnView of(TurnState state) {
            return new TurnView(state, 0, 0, false, null, null);
        }
    }

    TurnView draw(FlashKey key, BuyerId buyer, Channel channel, String device, Instant at) {
        var session = sales.session(key.session()).orElseThrow(FlashProblem.NO_SUCH::problem);
        if (session.isOver(at)) {
            throw FlashProblem.OVER.problem();
        }
        if (!session.sells(at)) {
            throw FlashProblem.NOT_YET.problem().with("startsAt", session.startsAt());
        }
        if (sales.remembered(session.campaign())
                .flatMap(rule -> rule.sku(key.sku()))
                .isEmpty()) {
            throw FlashProblem.NO_SUCH.problem();
        }
        if (look.of(key).filter(FlashTurns::isGone).isPresent()) {
            throw FlashProblem.SOLD_OUT.problem();
        }
        door.requireOpen(session, buyer, channel);
        road.ask(new Asked(key, buyer, door.print(device)));
        return mine(key, buyer, at);
    }

    private static boolean isGone(FlashStocks.Units units) {
        return units.left() == 0 && units.held() == 0;
    }

    private TurnView mine(FlashKey key, BuyerId buyer, Instant at) {
        var session = sales.session(key.session()).orElseThrow(FlashProblem.NO_SUCH::problem);
        var mine = rows.mine(key, buyer);
        if (mine.isEmpty()) {
            return TurnView.of(session.isOver(at) ? TurnState.OVER : TurnState.NONE);
        }
        var rule = sales.remembered(session.campaign()).orElseThrow(FlashProblem.NO_SUCH::problem);
        return view(mine.get(), key, buyer, rule.turn(), at);
    }

    /** One's place as it stands; whoever waits and could be let in is let in by looking. */
    TurnView again(FlashKey key, BuyerId buyer, Instant at) {
        var before = mine(key, buyer, at);
        if (before.state() == TurnState.WAITING
                && look.of(key).filter(units -> units.left() > 0).isPresent()) {
            road.ask(new Asked(key, buyer, 0));
            return mine(key, buyer, at);
        }
        return before;
    }

    private TurnView view(Mine mine, FlashKey key, BuyerId buyer, Duration lasts, Instant at) {
        var turn = mine.turn();
        if (turn.isUsed()) {
            return TurnView.of(mine.closed() ? TurnState.OVER : TurnState.NONE);
        }
        if (mine.closed()) {
            return TurnView.of(TurnState.OVER);
        }
        if (mine.left() == 0 && mine.held() == 0) {
            return TurnView.of(TurnState.SOLD_OUT);
        }
        if (turn.hasLapsed(lasts, at)) {
            return TurnView.of(TurnState.LAPSED);
        }
        boolean comingBack = mine.left() == 0;
        var letIn = turn.letInAt();
        if (letIn == null) {
            int ahead = Math.max(0, turn.position() - mine.letIn() - 1);
            return new TurnView(TurnState.WAITING, turn.position(), ahead, comingBack, null, null);
        }
        var token = tokens.of(buyer, new FlashToken.Turn(key, turn.position()));
        return new TurnView(TurnState.IN, turn.position(), 0, comingBack, token, letIn.plus(lasts));
    }
}
