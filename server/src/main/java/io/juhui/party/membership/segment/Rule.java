package io.juhui.party.membership.segment;

import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberTerms.Yardstick;
import io.juhui.party.membership.MembershipProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Which members are meant: those who meet all of the conditions, or any. Asked of one member in memory it is pure. */
public record Rule(
        @NotNull Match match, @NotEmpty @Size(max = MOST) List<@Valid @NotNull Condition> conditions) {

    static final int MOST = 20;

    public enum Match {
        ALL,
        ANY
    }

    boolean holds(MemberFact fact, Yardstick by) {
        return match == Match.ALL
                ? conditions.stream().allMatch(c -> c.holds(fact, by))
                : conditions.stream().anyMatch(c -> c.holds(fact, by));
    }

    boolean asks(MemberField field) {
        return conditions.stream().anyMatch(c -> c.field() == field);
    }

    /** @param pointer where the rule stands in the body */
    Rule requireWhole(String pointer) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).isWhole()) {
                throw MembershipProblem.RULE_INVALID.problem().at(pointer + "/conditions/" + i);
            }
        }
        return this;
    }
}
