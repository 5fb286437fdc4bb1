package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.marketing.bargain.BargainTerms.BargainBuying;
import io.juhui.marketing.bargain.BargainTerms.BargainSku;
import io.juhui.marketing.bargain.BargainTerms.Cutting;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of bargains with their prices; all of them in memory, since launches outlast their campaigns. */
@Component
class Bargains {

    /** Of the rule, its effects on an order, its teasers, picks and campaigns. */
    static final String KIND = "bargain";

    private static final String READ = """
            select b.campaign_id, b.cutting, b.helpers, b.hours, b.buying, b.pay_minutes, b.launches_per_person, b.helps_per_person,
                   array_agg(s.sku_id order by s.position) as skus,
                   array_agg(s.start_fen order by s.position) as starts,
                   array_agg(s.floor_fen order by s.position) as floors,
                   array_agg(s.first_fen order by s.position) as firsts,
                   array_agg(coalesce(s.cut_fen, 0) order by s.position) as cuts,
                   array_agg(coalesce(s.stock, 0)::bigint order by s.position) as stocks
              from bargain b
              join bargain_sku s on s.campaign_id = b.campaign_id and not s.dropped
            """;

    private final JdbcClient db;
    private final Replica<Map<CampaignId, BargainTerms>> rules;

    Bargains(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.rules = replicas.of("bargains", this::read);
    }

    private record Stored(CampaignId campaign, BargainTerms rule) {}

    Optional<BargainTerms> remembered(CampaignId campaign) {
        return Optional.ofNullable(rules.get().get(campaign));
    }

    /** As it stands in the caller's transaction. */
    Optional<BargainTerms> find(CampaignId campaign) {
        return db.sql(READ + " where b.campaign_id = :id group by b.campaign_id")
                .param("id", campaign.value())
                .query(Row.mapper(Bargains::stored))
                .optional()
                .map(Stored::rule);
    }

    void store(CampaignId campaign, BargainTerms rule) {
        db.sql("""
                insert into bargain (campaign_id, cutting, helpers, hours, buying, pay_minutes, launches_per_person,
                       helps_per_person)
                values (:id, :cutting, :helpers, :hours, :buying, :payMinutes, :launches, :helps)
                on conflict (campaign_id) do update
                   set cutting = excluded.cutting, helpers = excluded.helpers, hours = excluded.hours, buying = excluded.buying,
                       pay_minutes = excluded.pay_minutes, launches_per_person = excluded.launches_per_person,
                       helps_per_person = excluded.helps_per_person
                """)
                .param("id", campaign.value())
                .param("cutting", rule.cutting().name())
                .param("helpers", rule.helpers())
                .param("hours", rule.hours())
                .param("buying", rule.buying().name())
                .param("payMinutes", rule.payMinutes())
                .param("launches", rule.launchesPerPerson())
                .param("helps", rule.helpsPerPerson())
                .update();
        storeSkus(campaign, rule.skus());
        rules.changing();
    }

    /** What is taken stays counted; a stock below that is refused, naming the variant. */
    private void storeSkus(CampaignId campaign, List<BargainSku> skus) {
        var ids = longs(skus, sku -> sku.skuId().value());
        db.sql("update bargain_sku set dropped = true where campaign_id = :id and sku_id <> all(:skus)")
                .param("id", campaign.value())
                .param("skus", ids)
                .update();
        var stored = db.sql("""
                insert into bargain_sku as s (campaign_id, sku_id, position, start_fen, floor_fen, first_fen, cut_fen, stock)
                select :id, d.sku, d.position, d.start, d.floor, d.first, nullif(d.cut, 0), nullif(d.stock, 0)
                  from unnest(:skus, :starts, :floors, :firsts, :cuts, :stocks) with ordinality
                       as d(sku, start, floor, first, cut, stock, position)
                on conflict (campaign_id, sku_id) do update
                   set position = excluded.position, start_fen = excluded.start_fen, floor_fen = excluded.floor_fen,
                       first_fen = excluded.first_fen, cut_fen = excluded.cut_fen, stock = excluded.stock, dropped = false
                 where excluded.stock is null or excluded.stock >= s.taken
                returning s.sku_id
                """)
                .param("id", campaign.value())
                .param("skus", ids)
                .param("starts", longs(skus, sku -> sku.start().fen()))
                .param("floors", longs(skus, sku -> sku.floor().fen()))
                .param("firsts", longs(skus, sku -> sku.first().fen()))
                .param("cuts", longs(skus, Bargains::cut))
                .param("stocks", longs(skus, sku -> sku.stock() == null ? 0 : sku.stock()))
                .query(Row.mapper(row -> row.number("sku_id")))
                .list();
        for (int i = 0; i < ids.length; i++) {
            if (!stored.contains(ids[i])) {
                throw BargainProblem.TERMS
                        .problem()
                        .at("/rule/skus/" + i + "/stock", "比已经发起的还少", "Less than has been launched already");
            }
        }
    }

    private static long cut(BargainSku sku) {
        var cut = sku.cut();
        return cut == null ? 0 : cut.fen();
    }

    private static long[] longs(List<BargainSku> skus, ToLongFunction<BargainSku> of) {
        return skus.stream().mapToLong(of).toArray();
    }

    private Map<CampaignId, BargainTerms> read() {
        return db.sql(READ + " group by b.campaign_id").query(Row.mapper(Bargains::stored)).list().stream()
                .collect(Collectors.toUnmodifiableMap(Stored::campaign, Stored::rule));
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.id("campaign_id", CampaignId::new),
                new BargainTerms(
                        Cutting.valueOf(row.text("cutting")),
                        row.count("helpers"),
                        row.count("hours"),
                        BargainBuying.valueOf(row.text("buying")),
                        row.count("pay_minutes"),
                        row.count("launches_per_person"),
                        row.count("helps_per_person"),
                        skus(row)));
    }

    private static List<BargainSku> skus(Row row) {
        var skus = row.numbers("skus");
        var starts = row.numbers("starts");
        var floors = row.numbers("floors");
        var firsts = row.numbers("firsts");
        var cuts = row.numbers("cuts");
        var stocks = row.numbers("stocks");
        var items = new ArrayList<BargainSku>();
        IntStream.range(0, skus.size())
                .forEach(i -> items.add(new BargainSku(
                        new SkuId(skus.get(i)),
                        Money.fen(starts.get(i)),
                        Money.fen(floors.get(i)),
                        Money.fen(firsts.get(i)),
                        cuts.get(i) == 0 ? null : Money.fen(cuts.get(i)),
                        stocks.get(i) == 0 ? null : stocks.get(i).intValue())));
        return items;
    }
}
