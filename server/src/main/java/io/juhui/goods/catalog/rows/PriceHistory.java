package io.juhui.goods.catalog.rows;

import io.juhui.goods.catalog.ProductDraft;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.spi.DealPrices;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What SKUs were offered and sold for, and therefore the highest price that may be crossed out (R46). */
@Component
class PriceHistory {

    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final NamedParameterJdbcTemplate db;
    private final ObjectProvider<DealPrices> deals;
    private final Ids ids;
    private final Clock clock;

    PriceHistory(NamedParameterJdbcTemplate db, ObjectProvider<DealPrices> deals, Ids ids, Clock clock) {
        this.db = db;
        this.deals = deals;
        this.ids = ids;
        this.clock = clock;
    }

    void record(List<ProductDraft.SkuDraft> skus, boolean onShelf, Actor by) {
        var at = Timestamp.from(clock.instant());
        var staff = by instanceof Actor.Staff member ? member.id().value() : null;
        db.batchUpdate(
                """
                insert into catalog_price (id, sku_id, price_fen, market_price_fen, on_shelf, at, staff_id)
                values (:id, :sku, :price, :market, :onShelf, :at, :staff)
                """, skus.stream().map(sku -> values(sku, onShelf, at, staff)).toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource values(
            ProductDraft.SkuDraft sku, boolean onShelf, Timestamp at, @Nullable Long staff) {
        var id = sku.id();
        return new MapSqlParameterSource()
                .addValue("id", ids.next())
                .addValue("sku", id == null ? null : id.value())
                .addValue("price", sku.price().fen())
                .addValue(
                        "market",
                        sku.marketPrice() == null ? null : sku.marketPrice().fen())
                .addValue("onShelf", onShelf)
                .addValue("at", at)
                .addValue("staff", staff);
    }

    /**
     * The lowest price of the last seven days: of deals, and of what was offered on the shelf at any moment of them. SKUs that
     * were neither sold nor offered are left out: nothing may be crossed out for them.
     */
    Map<SkuId, Money> lowest(Collection<SkuId> skus) {
        var since = clock.instant().minus(LOOKED_BACK);
        var lowest = new HashMap<SkuId, Money>();
        db.query(
                """
                select sku_id, min(price_fen) as lowest
                  from (select sku_id, price_fen, on_shelf, lead(at) over (partition by sku_id order by at, id) as ended
                          from catalog_price
                         where sku_id = any (:skus)) spans
                 where on_shelf
                   and (ended is null or ended > :since)
                 group by sku_id
                """,
                Map.of("skus", skus.stream().mapToLong(SkuId::value).toArray(), "since", Timestamp.from(since)),
                set -> {
                    lowest.put(new SkuId(set.getLong("sku_id")), Money.fen(set.getLong("lowest")));
                });
        deals.stream()
                .forEach(room ->
                        room.lowestSince(skus, since).forEach((sku, deal) -> lowest.merge(sku, deal, Money::min)));
        return lowest;
    }
}
