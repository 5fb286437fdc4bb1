package io.juhui.marketing.newcomer;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.reward.Reward;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What newcomer campaigns give; all of it in memory. */
@Component
class NewcomerGifts {

    private static final String COLUMNS = "campaign_id, worth_fen, kinds, items, amounts";

    private final JdbcClient db;
    private final Replica<Map<CampaignId, NewcomerGift>> gifts;

    NewcomerGifts(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.gifts = replicas.of("newcomer-gifts", this::read);
    }

    private record Stored(CampaignId campaign, NewcomerGift gift) {}

    Optional<NewcomerGift> remembered(CampaignId campaign) {
        return Optional.ofNullable(gifts.get().get(campaign));
    }

    /** As it stands in the caller's transaction. */
    Optional<NewcomerGift> find(CampaignId campaign) {
        return db.sql("select " + COLUMNS + " from newcomer_gift where campaign_id = :id")
                .param("id", campaign.value())
                .query(Row.mapper(NewcomerGifts::stored))
                .optional()
                .map(Stored::gift);
    }

    void store(CampaignId campaign, NewcomerGift gift) {
        var rewards = gift.rewards();
        db.sql("""
                insert into newcomer_gift (campaign_id, worth_fen, kinds, items, amounts)
                values (:id, :worth, :kinds, :items, :amounts)
                on conflict (campaign_id) do update
                   set worth_fen = excluded.worth_fen, kinds = excluded.kinds, items = excluded.items,
                       amounts = excluded.amounts
                """)
                .param("id", campaign.value())
                .param("worth", gift.worth().fen())
                .param("kinds", rewards.stream().map(Reward::kind).toArray(String[]::new))
                .param("items", rewards.stream().map(Reward::item).toArray(String[]::new))
                .param("amounts", rewards.stream().mapToLong(Reward::amount).toArray())
                .update();
        gifts.changing();
    }

    private Map<CampaignId, NewcomerGift> read() {
        return db
                .sql("select " + COLUMNS + " from newcomer_gift")
                .query(Row.mapper(NewcomerGifts::stored))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Stored::campaign, Stored::gift));
    }

    private static Stored stored(Row row) {
        var kinds = row.texts("kinds");
        var items = row.texts("items");
        var amounts = row.numbers("amounts");
        List<Reward> rewards = IntStream.range(0, kinds.size())
                .mapToObj(i -> new Reward(kinds.get(i), items.get(i), amounts.get(i)))
                .toList();
        return new Stored(row.id("campaign_id", CampaignId::new), new NewcomerGift(rewards, row.money("worth_fen")));
    }
}
