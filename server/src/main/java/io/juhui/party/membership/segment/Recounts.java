package io.juhui.party.membership.segment;

import io.juhui.insight.behaviour.TrailFigures;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.membership.MemberFacts;
import io.juhui.party.membership.Standing;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings members' rows up to what is true: what they looked at, what they bought, their level, their tags by rule. */
@Component
class Recounts {

    private static final Duration VIEWED = Duration.ofDays(30);

    private final JdbcClient db;
    private final TrailFigures trails;
    private final Standing standing;
    private final MemberFacts facts;
    private final RuleTags tags;
    private final Clock clock;

    Recounts(JdbcClient db, TrailFigures trails, Standing standing, MemberFacts facts, RuleTags tags, Clock clock) {
        this.db = db;
        this.trails = trails;
        this.standing = standing;
        this.facts = facts;
        this.tags = tags;
        this.clock = clock;
    }

    /** They are locked by the caller. */
    void count(Collection<BuyerId> buyers) {
        var now = clock.instant();
        look(List.copyOf(trails.of(buyers, now.minus(VIEWED)).values()));
        standing.recount(buyers);
        tags.give(facts.of(buyers).values(), now);
    }

    private void look(List<TrailFigures.Figures> figures) {
        db.sql("""
                update member m
                   set favourites = d.favourites, views = d.viewed, last_seen_at = d.seen
                  from unnest(:buyers, :favourites, :viewed, :seen) as d(buyer, favourites, viewed, seen)
                 where m.buyer_id = d.buyer
                """)
                .param(
                        "buyers",
                        figures.stream().mapToLong(f -> f.buyer().value()).toArray())
                .param(
                        "favourites",
                        figures.stream()
                                .mapToInt(TrailFigures.Figures::favourites)
                                .toArray())
                .param(
                        "viewed",
                        figures.stream().mapToInt(TrailFigures.Figures::viewed).toArray())
                .param("seen", seen(figures))
                .update();
    }

    private static Timestamp[] seen(List<TrailFigures.Figures> figures) {
        var seen = new ArrayList<Timestamp>();
        for (var one : figures) {
            var at = one.seenAt();
            seen.add(at == null ? null : Timestamp.from(at));
        }
        return seen.toArray(Timestamp[]::new);
    }
}
