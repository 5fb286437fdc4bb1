package io.juhui.demo;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.membership.segment.Condition;
import io.juhui.party.membership.segment.Condition.Op;
import io.juhui.party.membership.segment.MemberField;
import io.juhui.party.membership.segment.Rule;
import io.juhui.party.membership.segment.Rule.Match;
import io.juhui.party.membership.segment.Segments;
import io.juhui.party.membership.segment.Tags;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tags by hand and by rule, and segments: two by rule, one a list. */
@Component
@Profile("demo")
class DemoSegments {

    private final Tags tags;
    private final Segments segments;

    DemoSegments(Tags tags, Segments segments) {
        this.tags = tags;
        this.segments = segments;
    }

    void tell(List<BuyerId> buyers) {
        var first = tags.create("首批老客", null);
        tags.create("高频买家", rule(number(MemberField.RECENT_ORDERS, Op.AT_LEAST, 6)));
        tags.create("沉睡客户", rule(number(MemberField.DAYS_SINCE_ORDER, Op.AT_LEAST, 20)));
        for (int i = 0; i < buyers.size(); i += 8) {
            tags.giveByHand(buyers.get(i), List.of(first), "owner");
        }
        var old = new Condition(MemberField.TAG, Op.ANY_OF, 0, List.of(Long.toString(first.value())));
        segments.create("首批老客名单", rule(old), true);
        segments.create(
                "近期复购",
                rule(
                        number(MemberField.RECENT_ORDERS, Op.AT_LEAST, 2),
                        number(MemberField.DAYS_SINCE_ORDER, Op.AT_MOST, 30)),
                false);
        segments.create(
                "待唤醒的好客户",
                rule(number(MemberField.MONEY, Op.AT_LEAST, 3), number(MemberField.DAYS_SINCE_ORDER, Op.AT_LEAST, 14)),
                false);
    }

    private static Condition number(MemberField field, Op op, long number) {
        return new Condition(field, op, number, List.of());
    }

    private static Rule rule(Condition... conditions) {
        return new Rule(Match.ALL, List.of(conditions));
    }
}
