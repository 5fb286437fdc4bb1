package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.store.Row;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many there are of each prize, and how many are gone. */
@Component
class LotteryStock {

    private final JdbcClient db;

    LotteryStock(JdbcClient db) {
        this.db = db;
    }

    private record Gone(CampaignId campaign, int slot, int given) {}

    /** Never fewer than are gone already. */
    void bound(CampaignId campaign, int slot, @Nullable Integer stock) {
        int rows = db.sql("""
                insert into lottery_stock as s (campaign_id, slot, stock)
                values (:id, :slot, :stock::int)
                on conflict (campaign_id, slot) do update
                   set stock = excluded.stock
                 where excluded.stock is null
                    or s.given <= excluded.stock
                """)
                .param("id", campaign.value())
                .param("slot", slot)
                .param("stock", stock, Types.INTEGER)
                .update();
        if (rows == 0) {
            throw LotteryProblem.STOCK.problem().at("/rule/prizes/" + slot + "/stock");
        }
    }

    /** Of a draft, of which nothing can be gone. */
    void clear(CampaignId campaign) {
        db.sql("delete from lottery_stock where campaign_id = :id and given = 0")
                .param("id", campaign.value())
                .update();
    }

    /** By slot; none where nothing is gone. */
    Map<CampaignId, Map<Integer, Integer>> given(Collection<CampaignId> campaigns) {
        var given = new HashMap<CampaignId, Map<Integer, Integer>>();
        db.sql("select campaign_id, slot, given from lottery_stock where campaign_id = any(:ids)")
                .param("ids", campaigns.stream().map(CampaignId::value).toArray(Long[]::new))
                .query(Row.mapper(
                        row -> new Gone(row.id("campaign_id", CampaignId::new), row.count("slot"), row.count("given"))))
                .list()
                .forEach(one -> given.computeIfAbsent(one.campaign(), _ -> new HashMap<>())
                        .put(one.slot(), one.given()));
        return given;
    }

    /** In the order of the slots. */
    List<Integer> given(CampaignId campaign, int slots) {
        var given = given(List.of(campaign)).getOrDefault(campaign, Map.of());
        return java.util.stream.IntStream.range(0, slots)
                .mapToObj(slot -> given.getOrDefault(slot, 0))
                .toList();
    }
}
