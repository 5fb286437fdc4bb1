package io.juhui.party.membership.segment;

import io.juhui.party.membership.MemberTerms.Yardstick;
import io.juhui.party.membership.segment.Rule.Match;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule as a condition over {@code member m}, put together from the constants of its fields; whatever the merchant typed is a
 * parameter.
 *
 * @param params names and values, those of the yardstick included
 */
public record RuleSql(String where, Map<String, Object> params) {

    public static final RuleSql EVERYBODY = new RuleSql("true", Map.of());

    static RuleSql of(Rule rule, Yardstick by) {
        var params = new HashMap<String, Object>();
        params.put("now", Timestamp.from(by.now()));
        params.put("recency", longs(by.recency()));
        params.put("frequency", longs(by.frequency()));
        params.put("money", longs(by.money()));
        var parts = new StringBuilder();
        var joint = rule.match() == Match.ALL ? " and " : " or ";
        for (int i = 0; i < rule.conditions().size(); i++) {
            var condition = rule.conditions().get(i);
            params.put("rule" + i, condition.op().isChoice() ? longs(condition.chosen()) : condition.number());
            parts.append(i == 0 ? "(" : joint).append(part(condition, ":rule" + i));
        }
        return new RuleSql(parts.append(")").toString(), params);
    }

    private static String part(Condition condition, String value) {
        var sql = condition.field().sql();
        return switch (condition.op()) {
            case AT_LEAST -> "coalesce(" + sql + " >= " + value + ", false)";
            case AT_MOST -> "coalesce(" + sql + " <= " + value + ", false)";
            case ANY_OF -> sql.formatted(value);
            case NONE_OF -> "not (" + sql.formatted(value) + ")";
        };
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
