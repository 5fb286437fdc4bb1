package io.juhui.frame.campaign;

import io.juhui.frame.campaign.Margins.Worst;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.platform.store.Row;
import io.juhui.platform.web.Access;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a campaign may come to, and what it has come to. */
@RestController
@RequestMapping("/api/console/campaigns/{id}")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class CampaignFigures {

    private static final int MOST_ROWS = 200;

    private final CampaignRows rows;
    private final Margins margins;
    private final CampaignTools tools;
    private final JdbcClient db;

    CampaignFigures(CampaignRows rows, Margins margins, CampaignTools tools, JdbcClient db) {
        this.rows = rows;
        this.margins = margins;
        this.tools = tools;
        this.db = db;
    }

    /**
     * @param skus on sale in its scope
     * @param belowCost how many of them it could bring below cost; for who may not see costs 1 for any
     * @param already how many others may bring below cost without it; 0 for who may not see costs
     * @param costs whether who asks may see costs; else nothing tells of single SKUs how they stand to theirs
     * @param rows the least margin first; for who may not see costs in the order of the goods
     */
    record MarginView(int skus, int belowCost, int already, boolean costs, List<MarginRow> rows) {}

    /** Cost and margin for who may see them. */
    record MarginRow(
            SkuId sku,
            String name,
            String spec,
            Money price,
            Money worst,
            @Nullable Money cost,
            @Nullable Money margin,
            boolean belowCost,
            boolean already,
            List<String> by) {}

    /** @param costOfGoods null for who may not see it, or while some goods have no cost */
    record EffectView(
            long participants,
            long orders,
            long paidOrders,
            long units,
            Money amount,
            Money saving,
            @Nullable Money costOfGoods,
            List<CounterView> counters) {}

    record CounterView(String name, long value) {}

    @GetMapping("/margins")
    MarginView margins(@PathVariable CampaignId id, Actor.Staff staff, Locale locale) {
        var all = margins.of(require(id));
        var costs = staff.may(Permission.GOODS_COST);
        int below = (int) all.stream().filter(Worst::belowCost).count();
        return new MarginView(
                all.size(),
                costs ? below : Math.min(below, 1),
                costs ? (int) all.stream().filter(Worst::already).count() : 0,
                costs,
                all.stream()
                        .sorted(
                                costs
                                        ? (_, _) -> 0
                                        : Comparator.comparingLong(
                                                w -> w.sku().sku().value()))
                        .limit(MOST_ROWS)
                        .map(w -> row(w, costs, locale))
                        .toList());
    }

    private static MarginRow row(Worst worst, boolean costs, Locale locale) {
        var sku = worst.sku();
        return new MarginRow(
                sku.sku(),
                sku.name(),
                sku.spec(),
                sku.price(),
                worst.price(),
                costs ? sku.cost() : null,
                costs ? worst.margin() : null,
                costs && worst.belowCost(),
                costs && worst.already(),
                worst.with().by().stream().map(words -> words.in(locale)).toList());
    }

    /** Counted anew from what each order had of it; cancelled orders had nothing. */
    @GetMapping("/effect")
    EffectView effect(@PathVariable CampaignId id, Actor.Staff staff, Locale locale) {
        CampaignTool tool = tools.of(require(id).tool());
        var counters = tool.counters(id).stream()
                .map(c -> new CounterView(c.words().in(locale), c.value()))
                .toList();
        var costs = staff.may(Permission.GOODS_COST);
        return db.sql("""
                select count(distinct buyer_id) as participants, count(*) as orders, count(paid_at) as paid,
                       coalesce(sum(units - back_units), 0) as units,
                       coalesce(sum(goods_fen - back_goods) filter (where paid_at is not null), 0) as amount,
                       coalesce(sum(saving_fen - back_saving) filter (where paid_at is not null), 0) as saving,
                       case when count(cost_fen) = count(*) then
                            coalesce(sum(cost_fen - cost_fen * back_units / units) filter (where paid_at is not null), 0) end as cost
                  from campaign_use
                 where campaign_id = :id
                   and given_back_at is null
                """)
                .param("id", id.value())
                .query(Row.mapper(row -> new EffectView(
                        row.number("participants"),
                        row.number("orders"),
                        row.number("paid"),
                        row.number("units"),
                        row.money("amount"),
                        row.money("saving"),
                        costs ? row.maybeMoney("cost") : null,
                        counters)))
                .single();
    }

    private Campaign require(CampaignId id) {
        return rows.find(id).orElseThrow(CampaignProblem.NO_SUCH::problem);
    }
}
