package io.juhui.marketing.topup;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.reward.Reward;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of top-up campaigns; all of them in memory. */
@Component
class TopUpRules {

    private static final String SELECT = """
            select r.campaign_id, r.gift_days, t.amount_fen, t.gift_fen, t.points, t.reward_kinds, t.reward_items,
                   t.reward_amounts
              from top_up_rule r
              join top_up_tier t on t.campaign_id = r.campaign_id
            """;

    private final JdbcClient db;
    private final Replica<Map<CampaignId, TopUpRule>> rules;

    TopUpRules(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.rules = replicas.of("top-up-rules", () -> gather(read(SELECT + " order by t.campaign_id, t.number")));
    }

    private record Stored(CampaignId campaign, int giftDays, TopUpTier tier) {}

    Optional<TopUpRule> remembered(CampaignId campaign) {
        return Optional.ofNullable(rules.get().get(campaign));
    }

    /** As it stands in the caller's transaction. */
    Optional<TopUpRule> find(CampaignId campaign) {
        var rows = db.sql(SELECT + " where r.campaign_id = :id order by t.number")
                .param("id", campaign.value())
                .query(Row.mapper(TopUpRules::stored))
                .list();
        return Optional.ofNullable(gather(rows).get(campaign));
    }

    void store(CampaignId campaign, TopUpRule rule) {
        db.sql("""
                insert into top_up_rule (campaign_id, gift_days)
                values (:id, :days)
                on conflict (campaign_id) do update
                   set gift_days = excluded.gift_days
                """).param("id", campaign.value()).param("days", rule.giftDays()).update();
        db.sql("delete from top_up_tier where campaign_id = :id")
                .param("id", campaign.value())
                .update();
        for (int number = 0; number < rule.tiers().size(); number++) {
            var tier = rule.tiers().get(number);
            db.sql("""
                    insert into top_up_tier (campaign_id, number, amount_fen, gift_fen, points, reward_kinds,
                           reward_items, reward_amounts)
                    values (:id, :number, :amount, :gift, :points, :kinds, :items, :amounts)
                    """)
                    .param("id", campaign.value())
                    .param("number", number)
                    .param("amount", tier.amount().fen())
                    .param("gift", tier.gift().fen())
                    .param("points", tier.points())
                    .param("kinds", kinds(tier.rewards()))
                    .param("items", items(tier.rewards()))
                    .param("amounts", amounts(tier.rewards()))
                    .update();
        }
        rules.changing();
    }

    private List<Stored> read(String sql) {
        return db.sql(sql).query(Row.mapper(TopUpRules::stored)).list();
    }

    private static Map<CampaignId, TopUpRule> gather(List<Stored> rows) {
        var tiers = new HashMap<CampaignId, List<TopUpTier>>();
        var days = new HashMap<CampaignId, Integer>();
        for (var row : rows) {
            tiers.computeIfAbsent(row.campaign(), _ -> new ArrayList<>()).add(row.tier());
            days.put(row.campaign(), row.giftDays());
        }
        var all = new HashMap<CampaignId, TopUpRule>();
        tiers.forEach((id, own) -> all.put(id, new TopUpRule(own, days.getOrDefault(id, 0))));
        return Map.copyOf(all);
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.id("campaign_id", CampaignId::new),
                row.count("gift_days"),
                new TopUpTier(row.money("amount_fen"), row.money("gift_fen"), row.number("points"), rewards(row)));
    }

    static List<Reward> rewards(Row row) {
        var kinds = row.texts("reward_kinds");
        var items = row.texts("reward_items");
        var amounts = row.numbers("reward_amounts");
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> new Reward(kinds.get(i), items.get(i), amounts.get(i)))
                .toList();
    }

    static String[] kinds(List<Reward> rewards) {
        return rewards.stream().map(Reward::kind).toArray(String[]::new);
    }

    static String[] items(List<Reward> rewards) {
        return rewards.stream().map(Reward::item).toArray(String[]::new);
    }

    static long[] amounts(List<Reward> rewards) {
        return rewards.stream().mapToLong(Reward::amount).toArray();
    }
}
