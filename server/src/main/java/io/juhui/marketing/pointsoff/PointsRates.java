package io.juhui.marketing.pointsoff;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of points-off campaigns; all of them in memory. */
@Component
class PointsRates {

    private static final String COLUMNS = "campaign_id, per_yuan, most_fen, minimum";

    private final JdbcClient db;
    private final Replica<Map<CampaignId, PointsRate>> rates;

    PointsRates(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.rates = replicas.of("points-off", this::read);
    }

    private record Stored(CampaignId campaign, PointsRate rate) {}

    Optional<PointsRate> remembered(CampaignId campaign) {
        return Optional.ofNullable(rates.get().get(campaign));
    }

    /** As it stands in the caller's transaction. */
    Optional<PointsRate> find(CampaignId campaign) {
        return db.sql("select " + COLUMNS + " from points_off where campaign_id = :id")
                .param("id", campaign.value())
                .query(Row.mapper(PointsRates::stored))
                .optional()
                .map(Stored::rate);
    }

    void store(CampaignId campaign, PointsRate rate) {
        db.sql("""
                insert into points_off (campaign_id, per_yuan, most_fen, minimum)
                values (:id, :perYuan, :most, :minimum)
                on conflict (campaign_id) do update
                   set per_yuan = excluded.per_yuan, most_fen = excluded.most_fen, minimum = excluded.minimum
                """)
                .param("id", campaign.value())
                .param("perYuan", rate.perYuan())
                .param("most", Optional.ofNullable(rate.most()).map(Money::fen).orElse(null))
                .param("minimum", rate.minimum())
                .update();
        rates.changing();
    }

    private Map<CampaignId, PointsRate> read() {
        return db.sql("select " + COLUMNS + " from points_off").query(Row.mapper(PointsRates::stored)).list().stream()
                .collect(Collectors.toUnmodifiableMap(Stored::campaign, Stored::rate));
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.id("campaign_id", CampaignId::new),
                new PointsRate(row.count("per_yuan"), row.maybeMoney("most_fen"), row.number("minimum")));
    }
}
