package io.juhui.party.membership.segment;

import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberTerms.Yardstick;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a condition may ask of a member: in memory and, with the same meaning, as an expression over {@code member m}. A number that is
 * not there (days since an order that never was) meets no condition. Choices are conditions already, of one parameter.
 */
public enum MemberField {
    LEVEL("m.level_id = any(%s)"),
    TAG("exists (select from member_tag t where t.buyer_id = m.buyer_id and t.tag_id = any(%s))"),
    CATEGORY("m.categories && %s"),
    GROWTH("m.growth"),
    ORDERS("m.orders"),
    SPENT("m.spent_fen"),
    RECENT_ORDERS("m.recent_orders"),
    RECENT_SPENT("m.recent_fen"),
    DAYS_SINCE_ORDER(daysSince("m.last_order_at")),
    DAYS_REGISTERED(daysSince("m.registered_at")),
    DAYS_SINCE_SEEN(daysSince("m.last_seen_at")),
    REVIEWS("m.reviews"),
    SIGN_INS("m.sign_ins"),
    FAVOURITES("m.favourites"),
    VIEWS("m.views"),
    BIRTHDAY_MONTH("m.birthday / 100"),
    /** 5 bought a few days ago, 1 long ago, nothing for who never bought. */
    RECENCY("cardinality(:recency) + 1 - width_bucket(" + daysSince("m.last_order_at") + ", :recency)"),
    FREQUENCY("width_bucket(m.recent_orders::bigint, :frequency)"),
    MONEY("width_bucket(m.recent_fen, :money)");

    private final String sql;

    MemberField(String sql) {
        this.sql = sql;
    }

    /** Whether it is chosen from a list; else it is a number. */
    boolean isChoice() {
        return this == LEVEL || this == TAG || this == CATEGORY;
    }

    Set<Long> choices(MemberFact fact) {
        return switch (this) {
            case LEVEL -> Set.of(fact.level());
            case TAG -> fact.tags();
            case CATEGORY -> fact.categories();
            default -> Set.of();
        };
    }

    @Nullable
    Long number(MemberFact fact, Yardstick by) {
        var bought = fact.bought();
        return switch (this) {
            case LEVEL, TAG, CATEGORY -> null;
            case GROWTH -> fact.growth();
            case ORDERS -> (long) bought.orders();
            case SPENT -> bought.spent().fen();
            case RECENT_ORDERS -> (long) bought.recentOrders();
            case RECENT_SPENT -> bought.recentSpent().fen();
            case DAYS_SINCE_ORDER -> days(bought.lastAt(), by.now());
            case DAYS_REGISTERED -> days(fact.registeredAt(), by.now());
            case DAYS_SINCE_SEEN -> days(fact.seenAt(), by.now());
            case REVIEWS -> (long) fact.reviews();
            case SIGN_INS -> (long) fact.signIns();
            case FAVOURITES -> (long) fact.favourites();
            case VIEWS -> (long) fact.views();
            case BIRTHDAY_MONTH -> fact.birthday() == 0 ? null : Long.valueOf(fact.birthday() / 100);
            case RECENCY -> recency(days(bought.lastAt(), by.now()), by.recency());
            case FREQUENCY -> band(bought.recentOrders(), by.frequency());
            case MONEY -> band(bought.recentSpent().fen(), by.money());
        };
    }

    String sql() {
        return sql;
    }

    private static @Nullable Long recency(@Nullable Long days, List<Long> from) {
        return days == null ? null : Long.valueOf(from.size() + 1 - band(days, from));
    }

    private static @Nullable Long days(@Nullable Instant from, Instant now) {
        return from == null
                ? null
                : Long.valueOf(Math.floorDiv(Duration.between(from, now).toSeconds(), 86_400L));
    }

    private static String daysSince(String column) {
        return "floor(extract(epoch from :now - " + column + ") / 86400)::bigint";
    }

    /** How many bands begin at or below it. */
    private static long band(long value, List<Long> from) {
        return from.stream().filter(step -> step <= value).count();
    }
}
