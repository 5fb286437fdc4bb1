package io.juhui.goods.inventory;

import io.juhui.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods of an order that has been shipped: those that came back and can be sold again, and those that leave once more in their place.
 * What was sold stays sold; each is a row in the moves ledger (R18, R19).
 */
@Component
public class GoodsBack {

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    GoodsBack(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** After somebody has looked at them. */
    @Transactional
    public void restock(long orderId, long skuId, int units, String reason, String actor) {
        var moved = move("""
                with moved as (
                    update stock set on_hand = on_hand + :units
                     where sku_id = :sku and on_hand + :units <= greatest(on_hand, :most)
                    returning on_hand
                )
                insert into stock_move (id, sku_id, kind, quantity, on_hand_after, reason, actor, order_id, at)
                select :id, :sku, 'RESTOCKED', :units, on_hand, :reason, :actor, :order, :now from moved
                """, orderId, skuId, units, reason, actor);
        if (!moved) {
            throw InventoryProblem.TOO_MUCH.problem();
        }
    }

    /** Only what nobody else has reserved. */
    @Transactional
    public void sendInExchange(long orderId, long skuId, int units, String reason, String actor) {
        var moved = move("""
                with moved as (
                    update stock set on_hand = on_hand - :units
                     where sku_id = :sku and on_hand - reserved >= :units
                    returning on_hand
                )
                insert into stock_move (id, sku_id, kind, quantity, on_hand_after, reason, actor, order_id, at)
                select :id, :sku, 'EXCHANGED', -:units, on_hand, :reason, :actor, :order, :now from moved
                """, orderId, skuId, units, reason, actor);
        if (!moved) {
            throw InventoryProblem.SOLD_OUT.problem();
        }
    }

    private boolean move(String sql, long orderId, long skuId, int units, String reason, String actor) {
        return db.sql(sql)
                        .param("id", ids.next())
                        .param("order", orderId)
                        .param("sku", skuId)
                        .param("units", (long) units)
                        .param("most", Warehouse.MOST)
                        .param("reason", reason)
                        .param("actor", actor)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
