package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.marketing.groupbuy.GroupBuyTerms.GroupBuySku;
import io.juhui.marketing.groupbuy.GroupBuyTerms.TeamClosing;
import io.juhui.marketing.groupbuy.LeaderPerk.PerkKind;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of group buys with their prices; all of them in memory, since teams outlast their campaigns. */
@Component
class GroupBuys {

    /** Of the rule, its effects on an order, its teasers, picks, holds and campaigns. */
    static final String KIND = "groupbuy";

    /** Of what is bought in a team that outlasts its campaign; the frame's window and budget are over by then. */
    static final String LATE = "groupbuy-late";

    private static final String READ = """
            select g.campaign_id, g.size, g.hours, g.closing, g.perk_kind, g.perk_value, g.single, g.strangers, g.fills,
                   g.fills_from,
                   array_agg(s.sku_id order by s.position) as skus,
                   array_agg(s.price_fen order by s.position) as prices,
                   array_agg(coalesce(s.stock, 0)::bigint order by s.position) as stocks
              from group_buy g
              join group_buy_sku s on s.campaign_id = g.campaign_id and not s.dropped
            """;

    private final JdbcClient db;
    private final Replica<Map<CampaignId, GroupBuyTerms>> rules;

    GroupBuys(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.rules = replicas.of("group-buys", this::read);
    }

    private record Stored(CampaignId campaign, GroupBuyTerms rule) {}

    Optional<GroupBuyTerms> remembered(CampaignId campaign) {
        return Optional.ofNullable(rules.get().get(campaign));
    }

    /** As it stands in the caller's transaction. */
    Optional<GroupBuyTerms> find(CampaignId campaign) {
        return db.sql(READ + " where g.campaign_id = :id group by g.campaign_id")
                .param("id", campaign.value())
                .query(Row.mapper(GroupBuys::stored))
                .optional()
                .map(Stored::rule);
    }

    void store(CampaignId campaign, GroupBuyTerms rule) {
        var perk = rule.leaderPerk();
        db.sql("""
                insert into group_buy (campaign_id, size, hours, closing, perk_kind, perk_value, single, strangers, fills,
                       fills_from)
                values (:id, :size, :hours, :closing, :perkKind, :perkValue, :single, :strangers, :fills, :fillsFrom)
                on conflict (campaign_id) do update
                   set size = excluded.size, hours = excluded.hours, closing = excluded.closing,
                       perk_kind = excluded.perk_kind, perk_value = excluded.perk_value, single = excluded.single,
                       strangers = excluded.strangers, fills = excluded.fills, fills_from = excluded.fills_from
                """)
                .param("id", campaign.value())
                .param("size", rule.size())
                .param("hours", rule.hours())
                .param("closing", rule.closing().name())
                .param("perkKind", perk.map(p -> p.kind().name()).orElse(null), java.sql.Types.VARCHAR)
                .param("perkValue", perk.map(LeaderPerk::value).orElse(null), java.sql.Types.BIGINT)
                .param("single", rule.single())
                .param("strangers", rule.strangers())
                .param("fills", rule.fills())
                .param("fillsFrom", rule.fillsFrom())
                .update();
        storeSkus(campaign, rule.skus());
        rules.changing();
    }

    /** What is taken stays counted; a stock below that is refused, naming the variant. */
    private void storeSkus(CampaignId campaign, List<GroupBuySku> skus) {
        var ids = skus.stream().mapToLong(sku -> sku.skuId().value()).toArray();
        db.sql("update group_buy_sku set dropped = true where campaign_id = :id and sku_id <> all(:skus)")
                .param("id", campaign.value())
                .param("skus", ids)
                .update();
        var stored = db.sql("""
                insert into group_buy_sku as s (campaign_id, sku_id, position, price_fen, stock)
                select :id, d.sku, d.position, d.price, nullif(d.stock, 0)
                  from unnest(:skus, :prices, :stocks) with ordinality as d(sku, price, stock, position)
                on conflict (campaign_id, sku_id) do update
                   set position = excluded.position, price_fen = excluded.price_fen, stock = excluded.stock, dropped = false
                 where excluded.stock is null or excluded.stock >= s.taken
                returning s.sku_id
                """)
                .param("id", campaign.value())
                .param("skus", ids)
                .param(
                        "prices",
                        skus.stream().mapToLong(sku -> sku.price().fen()).toArray())
                .param(
                        "stocks",
                        skus.stream()
                                .mapToInt(sku -> sku.stock() == null ? 0 : sku.stock())
                                .toArray())
                .query(Row.mapper(row -> row.number("sku_id")))
                .list();
        for (int i = 0; i < ids.length; i++) {
            if (!stored.contains(ids[i])) {
                throw GroupBuyProblem.TERMS
                        .problem()
                        .at("/rule/skus/" + i + "/stock", "比已经售出的还少", "Less than has been sold already");
            }
        }
    }

    private Map<CampaignId, GroupBuyTerms> read() {
        return db.sql(READ + " group by g.campaign_id").query(Row.mapper(GroupBuys::stored)).list().stream()
                .collect(Collectors.toUnmodifiableMap(Stored::campaign, Stored::rule));
    }

    private static Stored stored(Row row) {
        var skus = row.numbers("skus");
        var prices = row.numbers("prices");
        var stocks = row.numbers("stocks");
        var items = new ArrayList<GroupBuySku>();
        IntStream.range(0, skus.size())
                .forEach(i -> items.add(new GroupBuySku(
                        new SkuId(skus.get(i)),
                        Money.fen(prices.get(i)),
                        stocks.get(i) == 0 ? null : stocks.get(i).intValue())));
        var kind = row.maybeText("perk_kind");
        return new Stored(
                row.id("campaign_id", CampaignId::new),
                new GroupBuyTerms(
                        row.count("size"),
                        row.count("hours"),
                        TeamClosing.valueOf(row.text("closing")),
                        kind == null ? null : new LeaderPerk(PerkKind.valueOf(kind), row.number("perk_value")),
                        row.flag("single"),
                        row.flag("strangers"),
                        row.flag("fills"),
                        row.count("fills_from"),
                        items));
    }
}
