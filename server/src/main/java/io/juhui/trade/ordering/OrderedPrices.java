package io.juhui.trade.ordering;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.spi.DealPrices;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What SKUs were really sold for, from paid order lines; decides how high a crossed-out price may be (R46). */
@Component
class OrderedPrices implements DealPrices {

    private final JdbcClient db;

    OrderedPrices(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<SkuId, Money> lowestSince(Collection<SkuId> skus, Instant since) {
        var lowest = new HashMap<SkuId, Money>();
        db.sql("""
                select l.sku_id, min(l.goods_fen / l.quantity) as lowest
                  from order_line l
                  join trade_order o on o.id = l.order_id
                 where l.sku_id = any(:skus)
                   and o.paid_at >= :since
                 group by l.sku_id
                """)
                .param("skus", skus.stream().mapToLong(SkuId::value).toArray())
                .param("since", Timestamp.from(since))
                .query(Row.mapper(row -> lowest.put(row.id("sku_id", SkuId::new), row.money("lowest"))))
                .list();
        return lowest;
    }
}
