package io.juhui.party.membership.segment;

import io.juhui.kernel.Ids;
import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberTerms;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.party.membership.SegmentId;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Segments 群体: static ones are a list made once, dynamic ones are whoever meets the rule at the moment of asking. */
@Component
public class Segments {

    static final int MOST = 100;

    private final SegmentRows rows;
    private final MemberTerms terms;
    private final Ids ids;
    private final Clock clock;
    private final AudienceUse use;
    private final Replica<List<Segment>> all;

    Segments(SegmentRows rows, MemberTerms terms, Ids ids, Clock clock, AudienceUse use, Replicas replicas) {
        this.rows = rows;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
        this.use = use;
        this.all = replicas.of("member-segments", rows::all);
    }

    /**
     * @param frozen whether it is a list, made when it was created
     * @param version raised by every change; who changes says which one was seen
     */
    public record Segment(SegmentId id, String name, Rule rule, boolean frozen, Instant createdAt, int version) {}

    /** Newest first. */
    List<Segment> all() {
        return all.get().stream()
                .sorted(Comparator.comparingLong((Segment s) -> s.id().value()).reversed())
                .toList();
    }

    Optional<Segment> find(SegmentId id) {
        return all.get().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** From what is known of a member, in memory. */
    public boolean holds(SegmentId id, MemberFact fact, Instant at) {
        return find(id).filter(s -> s.frozen()
                        ? fact.lists().contains(id.value())
                        : s.rule().holds(fact, terms.at(at)))
                .isPresent();
    }

    /** Whom a list of members is narrowed to. */
    public RuleSql where(SegmentId id) {
        var segment = find(id).orElseThrow(MembershipProblem.NO_SUCH_SEGMENT::problem);
        return where(segment);
    }

    private RuleSql where(Segment segment) {
        return segment.frozen() ? rows.listed(segment.id()) : RuleSql.of(segment.rule(), terms.at(clock.instant()));
    }

    /** As its row says, also inside the transaction that changes it. */
    Optional<Segment> stored(SegmentId id) {
        return rows.all().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    long count(Segment segment) {
        return rows.count(where(segment));
    }

    long count(Rule rule) {
        return rows.count(RuleSql.of(rule, terms.at(clock.instant())));
    }

    /** 1 to 5 each, 0 for who bought nothing. */
    public record Rfm(int recency, int frequency, int money) {}

    public Rfm rfm(MemberFact fact) {
        var by = terms.at(clock.instant());
        return new Rfm(
                score(MemberField.RECENCY, fact, by),
                score(MemberField.FREQUENCY, fact, by),
                score(MemberField.MONEY, fact, by));
    }

    private static int score(MemberField field, MemberFact fact, MemberTerms.Yardstick by) {
        var score = field.number(fact, by);
        return score == null ? 0 : score.intValue();
    }

    @Transactional
    public SegmentId create(String name, Rule rule, boolean frozen) {
        if (rows.howMany() >= MOST) {
            throw MembershipProblem.TOO_MANY.problem().at("/name");
        }
        var now = clock.instant();
        var segment = new Segment(new SegmentId(ids.next()), name, rule.requireWhole("/rule"), frozen, now, 1);
        rows.insert(segment, Timestamp.from(now));
        if (frozen) {
            rows.freeze(segment.id(), RuleSql.of(rule, terms.at(now)));
        }
        all.changing();
        return segment.id();
    }

    /** A static one keeps its rule: its list was made by it. */
    @Transactional
    void change(SegmentId id, int version, String name, Rule rule) {
        var before = stored(id).orElseThrow(MembershipProblem.NO_SUCH_SEGMENT::problem);
        if (before.frozen() && !before.rule().equals(rule)) {
            throw MembershipProblem.FROZEN.problem().at("/rule");
        }
        if (!rows.update(id, version, name, rule.requireWhole("/rule"))) {
            throw MembershipProblem.CHANGED.problem();
        }
        all.changing();
    }

    @Transactional
    void delete(SegmentId id) {
        use.requireUnused(MemberAudiences.SEGMENT, id.value());
        if (!rows.delete(id)) {
            throw MembershipProblem.NO_SUCH_SEGMENT.problem();
        }
        all.changing();
    }
}
