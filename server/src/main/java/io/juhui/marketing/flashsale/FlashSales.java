package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.marketing.flashsale.FlashSaleTerms.FlashSku;
import io.juhui.marketing.flashsale.FlashSaleTerms.FlashTimes;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of flash sales with their sessions and prices, kept in memory. */
@Component
class FlashSales {

    /** Of the rule, its effects on an order, its teasers, picks and campaigns. */
    static final String KIND = "flashsale";

    private static final String READ = """
            select f.campaign_id, f.unpaid_minutes, f.warm_up_hours, f.remind_minutes, f.turn_seconds, f.per_device,
                   array_agg(s.sku_id order by s.position) as skus,
                   array_agg(s.price_fen order by s.position) as prices,
                   array_agg(s.stock::bigint order by s.position) as stocks
              from flash_sale f
              join flash_sku s on s.campaign_id = f.campaign_id and not s.dropped
            """;

    private final JdbcClient db;
    private final FlashSessions sessions;
    private final Replica<Known> known;

    FlashSales(JdbcClient db, FlashSessions sessions, Replicas replicas) {
        this.db = db;
        this.sessions = sessions;
        this.known = replicas.of("flash-sales", this::read);
    }

    /** @param sessions of each sale in the order they begin */
    record Known(
            Map<CampaignId, FlashSaleTerms> rules,
            Map<CampaignId, List<FlashSession>> sessions,
            Map<Long, FlashSession> byId) {}

    private record Stored(CampaignId campaign, FlashSaleTerms rule) {}

    Optional<FlashSaleTerms> remembered(CampaignId campaign) {
        return Optional.ofNullable(known.get().rules().get(campaign));
    }

    List<FlashSession> sessions(CampaignId campaign) {
        return known.get().sessions().getOrDefault(campaign, List.of());
    }

    Optional<FlashSession> session(long id) {
        return Optional.ofNullable(known.get().byId().get(id));
    }

    /** As it stands in the caller's transaction. */
    Optional<FlashSaleTerms> find(CampaignId campaign) {
        return db.sql(READ + " where f.campaign_id = :id group by f.campaign_id")
                .param("id", campaign.value())
                .query(Row.mapper(FlashSales::stored))
                .optional()
                .map(one -> with(one, sessions.of(campaign)));
    }

    /** Says in the transaction that changes a session that memory is to read it anew. */
    void changing() {
        known.changing();
    }

    void store(CampaignId campaign, FlashSaleTerms rule) {
        db.sql("""
                insert into flash_sale (campaign_id, unpaid_minutes, warm_up_hours, remind_minutes, turn_seconds, per_device)
                values (:id, :unpaid, :warmUp, :remind, :turn, :device)
                on conflict (campaign_id) do update
                   set unpaid_minutes = excluded.unpaid_minutes, warm_up_hours = excluded.warm_up_hours,
                       remind_minutes = excluded.remind_minutes, turn_seconds = excluded.turn_seconds,
                       per_device = excluded.per_device
                """)
                .param("id", campaign.value())
                .param("unpaid", rule.unpaidMinutes())
                .param("warmUp", rule.warmUpHours())
                .param("remind", rule.remindMinutes())
                .param("turn", rule.turnSeconds())
                .param("device", rule.perDevice())
                .update();
        storeSkus(campaign, rule.skus());
        sessions.store(campaign, rule.sessions());
        known.changing();
    }

    /** What a session has set aside already stays as it is; another number counts from the next one on. */
    private void storeSkus(CampaignId campaign, List<FlashSku> skus) {
        var ids = skus.stream().mapToLong(sku -> sku.skuId().value()).toArray();
        db.sql("update flash_sku set dropped = true where campaign_id = :id and sku_id <> all(:skus)")
                .param("id", campaign.value())
                .param("skus", ids)
                .update();
        db.sql("""
                insert into flash_sku (campaign_id, sku_id, position, price_fen, stock)
                select :id, d.sku, d.position, d.price, d.stock
                  from unnest(:skus, :prices, :stocks) with ordinality as d(sku, price, stock, position)
                on conflict (campaign_id, sku_id) do update
                   set position = excluded.position, price_fen = excluded.price_fen, stock = excluded.stock, dropped = false
                """)
                .param("id", campaign.value())
                .param("skus", ids)
                .param(
                        "prices",
                        skus.stream().mapToLong(sku -> sku.price().fen()).toArray())
                .param("stocks", skus.stream().mapToInt(FlashSku::stock).toArray())
                .update();
    }

    private Known read() {
        var bySale = new HashMap<CampaignId, List<FlashSession>>();
        var byId = new HashMap<Long, FlashSession>();
        for (var session : sessions.all()) {
            bySale.computeIfAbsent(session.campaign(), _ -> new ArrayList<>()).add(session);
            byId.put(session.id().value(), session);
        }
        bySale.values().forEach(some -> some.sort(Comparator.comparing(FlashSession::startsAt)));
        var rules = new HashMap<CampaignId, FlashSaleTerms>();
        db.sql(READ + " group by f.campaign_id")
                .query(Row.mapper(FlashSales::stored))
                .list()
                .forEach(one -> rules.put(one.campaign(), with(one, bySale.getOrDefault(one.campaign(), List.of()))));
        return new Known(Map.copyOf(rules), Map.copyOf(bySale), Map.copyOf(byId));
    }

    private static FlashSaleTerms with(Stored one, List<FlashSession> sessions) {
        var rule = one.rule();
        return new FlashSaleTerms(
                rule.unpaidMinutes(),
                rule.warmUpHours(),
                rule.remindMinutes(),
                rule.turnSeconds(),
                rule.perDevice(),
                sessions.stream()
                        .map(session -> new FlashTimes(session.startsAt(), session.endsAt()))
                        .toList(),
                rule.skus());
    }

    private static Stored stored(Row row) {
        var skus = row.numbers("skus");
        var prices = row.numbers("prices");
        var stocks = row.numbers("stocks");
        var items = IntStream.range(0, skus.size())
                .mapToObj(i -> new FlashSku(
                        new SkuId(skus.get(i)),
                        Money.fen(prices.get(i)),
                        stocks.get(i).intValue()))
                .toList();
        return new Stored(
                row.id("campaign_id", CampaignId::new),
                new FlashSaleTerms(
                        row.count("unpaid_minutes"),
                        row.count("warm_up_hours"),
                        row.count("remind_minutes"),
                        row.count("turn_seconds"),
                        row.count("per_device"),
                        List.of(),
                        items));
    }
}
