package io.juhui.trade.ordering.own;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.spi.MeCounts;
import io.juhui.platform.store.Row;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of a buyer's orders stand where, for the badges of his page. */
@Component
class OrderCounts implements MeCounts {

    private static final Map<String, String> NAMES = Map.of(
            "UNPAID", "unpaid", "TO_SHIP", "toShip", "HELD", "toShip", "SHIPPED", "shipped", "TO_PICK_UP", "toPickUp");

    private final JdbcClient db;
    private final OrderLists lists;

    OrderCounts(JdbcClient db, OrderLists lists) {
        this.db = db;
        this.lists = lists;
    }

    @Override
    public Map<String, Integer> counts(BuyerId buyer) {
        var counts = new HashMap<String, Integer>();
        db.sql("""
                select status, count(*) as orders
                  from trade_order
                 where buyer_id = :buyer and not hidden and status in ('UNPAID', 'HELD', 'TO_SHIP', 'SHIPPED', 'TO_PICK_UP')
                 group by status
                """)
                .param("buyer", buyer.value())
                .query(Row.mapper(row -> counts.merge(
                        java.util.Objects.requireNonNull(NAMES.get(row.text("status"))),
                        row.count("orders"),
                        Integer::sum)))
                .list();
        counts.put(
                "toReview", lists.ofBuyer(buyer, "TO_REVIEW", null, 50).items().size());
        return counts;
    }
}
