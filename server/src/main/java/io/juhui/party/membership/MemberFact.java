package io.juhui.party.membership;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that rules ask of one member, as the narrow row says.
 *
 * @param bought orders paid and not wholly given back; {@code recent} ones are of the last twelve months
 * @param categories of what he kept, with those above them
 * @param views products looked at in the last thirty days
 * @param birthday month times hundred and day, or 0 as long as he told none
 * @param lists static segments he is in
 */
public record MemberFact(
        BuyerId buyer,
        long level,
        long growth,
        Instant registeredAt,
        int birthday,
        Bought bought,
        Set<Long> categories,
        int reviews,
        int signIns,
        int favourites,
        int views,
        @Nullable Instant seenAt,
        Set<Long> tags,
        Set<Long> lists) {

    public record Bought(
            int orders,
            Money spent,
            int recentOrders,
            Money recentSpent,
            @Nullable Instant lastAt) {}

    static MemberFact of(Row row) {
        return new MemberFact(
                row.id("buyer_id", BuyerId::new),
                row.number("level_id"),
                row.number("growth"),
                row.instant("registered_at"),
                row.count("birthday"),
                new Bought(
                        row.count("orders"),
                        row.money("spent_fen"),
                        row.count("recent_orders"),
                        row.money("recent_fen"),
                        row.maybeInstant("last_order_at")),
                Set.copyOf(row.numbers("categories")),
                row.count("reviews"),
                row.count("sign_ins"),
                row.count("favourites"),
                row.count("views"),
                row.maybeInstant("last_seen_at"),
                Set.copyOf(row.numbers("tags")),
                Set.copyOf(row.numbers("lists")));
    }
}
