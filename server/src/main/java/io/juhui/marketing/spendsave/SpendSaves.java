package io.juhui.marketing.spendsave;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of spend-and-save campaigns; all of them in memory. */
@Component
class SpendSaves {

    private static final String COLUMNS =
            "campaign_id, kind, by_what, thresholds, tier_values, repeat, repeat_cap, cap_fen";

    private final JdbcClient db;
    private final Replica<Map<CampaignId, Saving>> rules;

    SpendSaves(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.rules = replicas.of("spend-saves", this::read);
    }

    private record Stored(CampaignId campaign, Saving saving) {}

    Optional<Saving> remembered(CampaignId campaign) {
        return Optional.ofNullable(rules.get().get(campaign));
    }

    /** As it stands in the caller's transaction. */
    Optional<Saving> find(CampaignId campaign) {
        return db.sql("select " + COLUMNS + " from spend_save where campaign_id = :id")
                .param("id", campaign.value())
                .query(Row.mapper(SpendSaves::stored))
                .optional()
                .map(Stored::saving);
    }

    void store(CampaignId campaign, Saving saving) {
        db.sql("""
                insert into spend_save (campaign_id, kind, by_what, thresholds, tier_values, repeat, repeat_cap, cap_fen)
                values (:id, :kind, :by, :thresholds, :values, :repeat, :repeatCap, :cap)
                on conflict (campaign_id) do update
                   set kind = excluded.kind, by_what = excluded.by_what, thresholds = excluded.thresholds,
                       tier_values = excluded.tier_values, repeat = excluded.repeat, repeat_cap = excluded.repeat_cap,
                       cap_fen = excluded.cap_fen
                """)
                .param("id", campaign.value())
                .param("kind", saving.kind().name())
                .param("by", saving.by().name())
                .param(
                        "thresholds",
                        saving.tiers().stream().mapToLong(SavingTier::threshold).toArray())
                .param(
                        "values",
                        saving.tiers().stream().mapToLong(SavingTier::value).toArray())
                .param("repeat", saving.repeat())
                .param("repeatCap", saving.repeatCap())
                .param("cap", fen(saving.cap()))
                .update();
        rules.changing();
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    private Map<CampaignId, Saving> read() {
        return db.sql("select " + COLUMNS + " from spend_save").query(Row.mapper(SpendSaves::stored)).list().stream()
                .collect(Collectors.toUnmodifiableMap(Stored::campaign, Stored::saving));
    }

    private static Stored stored(Row row) {
        var thresholds = row.numbers("thresholds");
        var values = row.numbers("tier_values");
        List<SavingTier> tiers = IntStream.range(0, thresholds.size())
                .mapToObj(i -> new SavingTier(thresholds.get(i), values.get(i)))
                .toList();
        return new Stored(
                row.id("campaign_id", CampaignId::new),
                new Saving(
                        SavingKind.valueOf(row.text("kind")),
                        SavingBy.valueOf(row.text("by_what")),
                        tiers,
                        row.flag("repeat"),
                        row.count("repeat_cap"),
                        row.maybeMoney("cap_fen")));
    }
}
