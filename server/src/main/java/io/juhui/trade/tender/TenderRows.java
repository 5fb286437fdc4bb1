package io.juhui.trade.tender;

import io.juhui.kernel.Money;
import io.juhui.money.ledger.Pot;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.tender.TenderSplit.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With what orders are paid inside. */
@Repository
class TenderRows {

    private final JdbcClient db;

    TenderRows(JdbcClient db) {
        this.db = db;
    }

    /** @param key of the transfer that holds it, or spent it */
    record Paid(OrderId order, Pot pot, Money amount, String key) {}

    List<Part> of(OrderId order) {
        return db.sql("select pot, amount_fen, back_fen from order_tender where order_id = :order order by pot")
                .param("order", order.value())
                .query(Row.mapper(
                        row -> new Part(Pot.valueOf(row.text("pot")), row.money("amount_fen"), row.money("back_fen"))))
                .list();
    }

    Optional<String> key(OrderId order) {
        return db.sql("select key from order_tender where order_id = :order limit 1")
                .param("order", order.value())
                .query(Row.mapper(row -> row.text("key")))
                .optional();
    }

    void add(List<Paid> paid, Writes writes) {
        writes.add("""
                insert into order_tender (order_id, pot, amount_fen, key)
                select * from unnest(:orders, :pots, :amounts, :keys)
                """)
                .param("orders", paid.stream().mapToLong(p -> p.order().value()).toArray())
                .param("pots", paid.stream().map(p -> p.pot().name()).toArray(String[]::new))
                .param("amounts", paid.stream().mapToLong(p -> p.amount().fen()).toArray())
                .param("keys", paid.stream().map(Paid::key).toArray(String[]::new))
                .expect(paid.size());
    }

    void forget(OrderId order) {
        db.sql("delete from order_tender where order_id = :order")
                .param("order", order.value())
                .update();
    }

    /** Counts what goes back of each part; more than a part gave is a bug. */
    void back(OrderId order, Map<Pot, Money> split) {
        int counted = db.sql("""
                update order_tender t
                   set back_fen = t.back_fen + d.amount
                  from unnest(:pots, :amounts) as d(pot, amount)
                 where t.order_id = :order
                   and t.pot = d.pot
                """)
                .param("order", order.value())
                .param("pots", split.keySet().stream().map(Pot::name).toArray(String[]::new))
                .param("amounts", split.values().stream().mapToLong(Money::fen).toArray())
                .update();
        if (counted != split.size()) {
            throw new IllegalStateException("order " + order + " was not paid with " + split);
        }
    }
}
