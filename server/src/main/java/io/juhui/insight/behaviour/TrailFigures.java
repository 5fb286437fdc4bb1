package io.juhui.insight.behaviour;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much buyers keep and look at, for rooms that know them better by it. */
@Component
public class TrailFigures {

    private final JdbcClient db;

    TrailFigures(JdbcClient db) {
        this.db = db;
    }

    /** @param viewed products seen since the instant asked for */
    public record Figures(
            BuyerId buyer,
            int favourites,
            int viewed,
            @Nullable Instant seenAt) {}

    /** One read for all of them; each has figures. */
    public Map<BuyerId, Figures> of(Collection<BuyerId> buyers, Instant since) {
        return db
                .sql("""
                select b.id,
                       (select count(*) from behaviour_favourite f where f.buyer_id = b.id) as favourites,
                       (select count(*) from behaviour_footprint p where p.buyer_id = b.id and p.at >= :since) as viewed,
                       (select max(p.at) from behaviour_footprint p where p.buyer_id = b.id) as seen_at
                  from unnest(:buyers) as b(id)
                """)
                .param("buyers", buyers.stream().mapToLong(BuyerId::value).toArray())
                .param("since", Timestamp.from(since))
                .query(Row.mapper(row -> new Figures(
                        row.id("id", BuyerId::new),
                        row.count("favourites"),
                        row.count("viewed"),
                        row.maybeInstant("seen_at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Figures::buyer, f -> f));
    }
}
