package io.juhui.party.membership.segment;

import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberTerms;
import io.juhui.party.membership.segment.TagRows.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Gives members the tags whose rules they meet and takes those they no longer do. */
@Component
class RuleTags {

    private final TagRows rows;
    private final MemberTerms terms;

    RuleTags(TagRows rows, MemberTerms terms) {
        this.rows = rows;
        this.terms = terms;
    }

    /** Rules are read from their rows, not from memory: the one that named everybody stale is among them. */
    void give(Collection<MemberFact> members, Instant now) {
        var by = terms.at(now);
        var tags = rows.all();
        var given = new ArrayList<Given>();
        for (var member : members) {
            tags.stream()
                    .filter(tag ->
                            tag.rule().filter(rule -> rule.holds(member, by)).isPresent())
                    .forEach(tag -> given.add(new Given(member.buyer(), tag.id())));
        }
        rows.byRule(members.stream().map(MemberFact::buyer).toList(), given, now);
    }
}
