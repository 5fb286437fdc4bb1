package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns and, in each node's memory, which SKU costs what when. */
@Component
class LimitedPrices {

    private final JdbcClient db;
    private final Ids ids;
    private final LimitedPriceOverlaps overlaps;
    private final Replica<Map<Long, List<Deal>>> deals;

    LimitedPrices(JdbcClient db, Ids ids, LimitedPriceOverlaps overlaps, Replicas replicas) {
        this.db = db;
        this.ids = ids;
        this.overlaps = overlaps;
        this.deals = replicas.of("limited-prices", this::read);
    }

    record Deal(long campaign, String name, TimeWindow window, Money price) {}

    /** The deal on this SKU at this instant, if any. */
    Optional<Deal> deal(long skuId, Instant at) {
        for (var deal : deals.get().getOrDefault(skuId, List.of())) {
            if (deal.window().contains(at)) {
                return Optional.of(deal);
            }
        }
        return Optional.empty();
    }

    /** For who may come earlier: what holds now, else what begins within {@code early}. */
    Optional<Deal> deal(long skuId, Instant at, Duration early) {
        var now = deal(skuId, at);
        return now.isPresent() || early.isZero() ? now : deal(skuId, at.plus(early));
    }

    Map<Long, List<Deal>> all() {
        return deals.get();
    }

    record Campaign(long id, LimitedPrice campaign) {}

    List<Campaign> campaigns() {
        return db.sql("""
                select c.id, c.name, c.starts_at, c.ends_at, c.paused,
                       array_agg(s.sku_id order by s.sku_id) as skus,
                       array_agg(s.price_fen order by s.sku_id) as prices
                  from limited_price c
                  join limited_price_sku s on s.campaign_id = c.id
                 group by c.id
                 order by c.id desc
                 limit 200
                """)
                .query(Row.mapper(row -> {
                    var skus = row.numbers("skus");
                    var prices = row.numbers("prices");
                    var items = java.util.stream.IntStream.range(0, skus.size())
                            .mapToObj(
                                    i -> new LimitedPrice.LimitedSku(new SkuId(skus.get(i)), Money.fen(prices.get(i))))
                            .toList();
                    return new Campaign(
                            row.number("id"),
                            new LimitedPrice(
                                    row.text("name"),
                                    row.instant("starts_at"),
                                    row.instant("ends_at"),
                                    row.flag("paused"),
                                    items));
                }))
                .list();
    }

    @Transactional
    long create(LimitedPrice campaign) {
        var id = ids.next();
        put("""
                insert into limited_price (id, name, starts_at, ends_at, paused)
                values (:id, :name, :starts, :ends, :paused)
                """, id, campaign);
        putSkus(id, campaign);
        return id;
    }

    @Transactional
    void change(long id, LimitedPrice campaign) {
        put("""
                update limited_price
                   set name = :name, starts_at = :starts, ends_at = :ends, paused = :paused
                 where id = :id
                """, id, campaign);
        db.sql("delete from limited_price_sku where campaign_id = :id")
                .param("id", id)
                .update();
        putSkus(id, campaign);
    }

    private void put(String statement, long id, LimitedPrice campaign) {
        var written = db.sql(statement)
                .param("id", id)
                .param("name", campaign.name())
                .param("starts", Timestamp.from(campaign.startsAt()))
                .param("ends", Timestamp.from(campaign.endsAt()))
                .param("paused", campaign.paused())
                .update();
        if (written == 0) {
            throw TimePriceProblem.NO_SUCH.problem();
        }
    }

    /** One campaign at a time: two that want the same goods would wait for each other's rows in a circle. */
    private void putSkus(long id, LimitedPrice campaign) {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('timeprice', 0))) as locked")
                .query(Integer.class)
                .single();
        overlaps.refuse(id, campaign);
        try {
            db.sql("""
                    insert into limited_price_sku (campaign_id, sku_id, price_fen, during)
                    select :id, d.sku, d.price, tstzrange(:starts, :ends)
                      from unnest(:skus, :prices) as d(sku, price)
                    """)
                    .param("id", id)
                    .param("starts", Timestamp.from(campaign.startsAt()))
                    .param("ends", Timestamp.from(campaign.endsAt()))
                    .param(
                            "skus",
                            campaign.skus().stream()
                                    .mapToLong(s -> s.skuId().value())
                                    .toArray())
                    .param(
                            "prices",
                            campaign.skus().stream()
                                    .mapToLong(s -> s.price().fen())
                                    .toArray())
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw TimePriceProblem.OVERLAP.problem();
        }
        deals.changing();
    }

    @Transactional
    void delete(long id) {
        if (db.sql("delete from limited_price where id = :id").param("id", id).update() == 0) {
            throw TimePriceProblem.NO_SUCH.problem();
        }
        deals.changing();
    }

    private Map<Long, List<Deal>> read() {
        record Item(long sku, Deal deal) {}
        var fresh = new HashMap<Long, List<Deal>>();
        db.sql("""
                select s.sku_id, s.price_fen, c.id, c.name, c.starts_at, c.ends_at
                  from limited_price c
                  join limited_price_sku s on s.campaign_id = c.id
                 where not c.paused
                """)
                .query(Row.mapper(row -> new Item(
                        row.number("sku_id"),
                        new Deal(
                                row.number("id"),
                                row.text("name"),
                                new TimeWindow(row.instant("starts_at"), row.instant("ends_at")),
                                row.money("price_fen")))))
                .list()
                .forEach(item -> fresh.computeIfAbsent(item.sku(), _ -> new java.util.ArrayList<>())
                        .add(item.deal()));
        return Map.copyOf(fresh);
    }
}
