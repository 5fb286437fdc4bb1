package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Lifetimes;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import io.juhui.party.membership.ShopDay;
import io.juhui.platform.store.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Books in the ledger what a cause gives now and did not when it was booked last: given, thawed, or taken back. The member's row is
 * held, so the turns of a cause come one after the other and each is booked once.
 */
@Component
class Bookings {

    private static final int MONTHS = 12;

    private final JdbcClient db;
    private final Ledger ledger;
    private final Lifetimes lifetimes;
    private final Clock clock;

    Bookings(JdbcClient db, Ledger ledger, Lifetimes lifetimes, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /** @param turn how often it was booked before; makes the key */
    private record State(BuyerId buyer, Instant at, int turn, Given before, Given after) {}

    private record Given(long growth, long points, boolean frozen) {}

    /** What of it moves: from where to where, and until when it counts once it is available. */
    private record Pots(Account house, Account frozen, Account available, Optional<Instant> until) {}

    void book(String kind, long cause) {
        var state = state(kind, cause);
        if (state.before().equals(state.after())) {
            return;
        }
        var name = kind.toLowerCase(Locale.ROOT).replace('_', '-');
        var transfer = points(
                state,
                growth(
                        state,
                        Transfer.of(
                                "membership." + name,
                                "membership:" + kind + ":" + cause + ":" + state.turn(),
                                new Cause(name, cause),
                                words(kind))));
        if (!transfer.moves().isEmpty()) {
            ledger.post(transfer);
        }
        booked(kind, cause, state.after());
    }

    private Transfer growth(State state, Transfer transfer) {
        var until = state.at().atZone(ShopDay.ZONE).plusMonths(MONTHS).toInstant();
        if (!until.isAfter(clock.instant())) {
            return transfer; // it has ended in the ledger by itself
        }
        var pots = pots(state.buyer(), Asset.GROWTH, Pot.GROWTH_FROZEN, Pot.GROWTH_AVAILABLE, Optional.of(until));
        return moves(
                transfer, pots, state, state.before().growth(), state.after().growth());
    }

    private Transfer points(State state, Transfer transfer) {
        var pots = pots(state.buyer(), Asset.POINTS, Pot.POINTS_FROZEN, Pot.POINTS_AVAILABLE, lifetimes.points());
        return moves(
                transfer, pots, state, state.before().points(), state.after().points());
    }

    private static Pots pots(BuyerId buyer, Asset asset, Pot frozen, Pot available, Optional<Instant> until) {
        return new Pots(
                Account.house(asset, Counter.GRANTED), Account.of(buyer, frozen), Account.of(buyer, available), until);
    }

    private static Transfer moves(Transfer transfer, Pots pots, State state, long before, long after) {
        var waited = state.before().frozen();
        var moved = transfer;
        if (before > after) {
            moved = moved.takeBack(waited ? pots.frozen() : pots.available(), pots.house(), before - after);
        }
        var thawed = waited && !state.after().frozen() ? Math.min(before, after) : 0;
        if (thawed > 0) {
            moved = give(moved, pots, pots.frozen(), thawed);
        }
        if (after > before) {
            moved = state.after().frozen()
                    ? moved.move(pots.house(), pots.frozen(), after - before)
                    : give(moved, pots, pots.house(), after - before);
        }
        return moved;
    }

    private static Transfer give(Transfer transfer, Pots pots, Account from, long amount) {
        return pots.until()
                .map(until -> transfer.moveUntil(from, pots.available(), amount, until))
                .orElseGet(() -> transfer.move(from, pots.available(), amount));
    }

    private State state(String kind, long cause) {
        return db.sql("""
                select buyer_id, at, growth, points, frozen, booked_growth, booked_points, booked_frozen, bookings
                  from member_earning
                 where kind = :kind
                   and cause = :cause
                """)
                .param("kind", kind)
                .param("cause", cause)
                .query(Row.mapper(row -> new State(
                        row.id("buyer_id", BuyerId::new),
                        row.instant("at"),
                        row.count("bookings"),
                        new Given(row.number("booked_growth"), row.number("booked_points"), row.flag("booked_frozen")),
                        new Given(row.number("growth"), row.number("points"), row.flag("frozen")))))
                .single();
    }

    private void booked(String kind, long cause, Given given) {
        db.sql("""
                update member_earning
                   set booked_growth = :growth, booked_points = :points, booked_frozen = :frozen, bookings = bookings + 1
                 where kind = :kind
                   and cause = :cause
                """)
                .param("kind", kind)
                .param("cause", cause)
                .param("growth", given.growth())
                .param("points", given.points())
                .param("frozen", given.frozen())
                .update();
    }

    private static Words words(String kind) {
        return switch (kind) {
            case Earnings.ORDER -> new Words("购物", "A purchase");
            case Earnings.REVIEW -> new Words("评价", "A review");
            case Earnings.SHARE -> new Words("好友打开分享", "A friend came by a share");
            case Earnings.SIGN_IN -> new Words("签到", "Signing in");
            default -> new Words("生日礼", "Birthday gift");
        };
    }
}
