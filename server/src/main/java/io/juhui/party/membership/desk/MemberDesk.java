package io.juhui.party.membership.desk;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.party.identity.Buyers;
import io.juhui.party.membership.LevelId;
import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberFacts;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.party.membership.SegmentId;
import io.juhui.party.membership.TagId;
import io.juhui.party.membership.desk.MemberConsole.MemberProfile;
import io.juhui.party.membership.desk.MemberConsole.TagOfMember;
import io.juhui.party.membership.segment.RuleSql;
import io.juhui.party.membership.segment.Segments;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds members and shows one. */
@Component
class MemberDesk {

    private final MemberRows rows;
    private final MemberViews views;
    private final MemberFacts facts;
    private final Segments segments;
    private final Buyers buyers;
    private final MemberNotes notes;

    MemberDesk(
            MemberRows rows,
            MemberViews views,
            MemberFacts facts,
            Segments segments,
            Buyers buyers,
            MemberNotes notes) {
        this.rows = rows;
        this.views = views;
        this.facts = facts;
        this.segments = segments;
        this.buyers = buyers;
        this.notes = notes;
    }

    record Sought(
            String q,
            @Nullable LevelId level,
            @Nullable TagId tag,
            @Nullable SegmentId segment) {}

    List<BuyerId> page(Sought sought, long after, int limit) {
        return rows.page(filter(sought), after, limit);
    }

    long count(Sought sought) {
        return rows.count(filter(sought));
    }

    /** A whole phone means its owner; anything else is part of a nickname. */
    private MemberRows.Filter filter(Sought sought) {
        var q = sought.q().strip();
        var owner = q.isEmpty() ? null : buyers.ofPhone(q).map(BuyerId::value).orElse(null);
        return new MemberRows.Filter(
                sought.level() == null ? null : sought.level().value(),
                sought.tag() == null ? null : sought.tag().value(),
                owner,
                q.isEmpty() || owner != null ? null : q,
                sought.segment() == null ? RuleSql.EVERYBODY : segments.where(sought.segment()));
    }

    MemberProfile profile(BuyerId id, Language language) {
        var fact = fact(id);
        var row = views.rows(List.of(id), language).stream()
                .findFirst()
                .orElseThrow(MembershipProblem.NO_SUCH_MEMBER::problem);
        var rfm = segments.rfm(fact);
        return new MemberProfile(
                row,
                fact.reviews(),
                fact.signIns(),
                fact.favourites(),
                fact.views(),
                fact.seenAt(),
                fact.birthday() == 0 ? null : "%02d-%02d".formatted(fact.birthday() / 100, fact.birthday() % 100),
                rfm.recency(),
                rfm.frequency(),
                rfm.money(),
                rows.tags(id).entrySet().stream()
                        .map(e -> new TagOfMember(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparingLong(tag -> tag.id().value()))
                        .toList());
    }

    @Transactional
    String unmask(BuyerId id, Words why, String by) {
        var phone = buyers.phone(id).orElseThrow(MembershipProblem.NO_SUCH_MEMBER::problem);
        notes.say(id, "UNMASKED", why, by);
        return phone;
    }

    @Transactional
    void tag(BuyerId id, List<TagId> tags, String by) {
        fact(id);
        notes.tag(id, tags, by);
    }

    private MemberFact fact(BuyerId id) {
        return facts.of(id).orElseThrow(MembershipProblem.NO_SUCH_MEMBER::problem);
    }
}
