package io.juhui.trade.ordering.receiver;

import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Receiver;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes orders that were placed before there were prints findable, from the newest down, a few hundred in a transaction, which also
 * holds how far it came: a stop loses nothing. Once through, a run is one look at one row.
 */
@Component
public class PrintBackfill implements RecurringWork {

    private static final int STEP = 400;
    private static final int STEPS = 25;

    private final JdbcClient db;
    private final Receivers receivers;
    private final OrderPrints prints;
    private final TransactionTemplate transaction;

    PrintBackfill(JdbcClient db, Receivers receivers, OrderPrints prints, TransactionTemplate transaction) {
        this.db = db;
        this.receivers = receivers;
        this.prints = prints;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "ordering.backfill-prints";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        for (int step = 0; step < STEPS && below() > 0; step++) {
            transaction.executeWithoutResult(_ -> step());
        }
    }

    /** Orders from here on are found by their receivers; 0 when all are. */
    public long below() {
        return db.sql("select below from order_print_backfill")
                .query(Long.class)
                .single();
    }

    private void step() {
        var below = db.sql("select below from order_print_backfill for update")
                .query(Long.class)
                .single();
        var found = below(below);
        prints.add(found, sold(found.keySet()));
        db.sql("update order_print_backfill set below = :below")
                .param(
                        "below",
                        found.keySet().stream().mapToLong(OrderId::value).min().orElse(0))
                .update();
    }

    /** Held until the step is over, so that nobody sends one elsewhere meanwhile. */
    private Map<OrderId, Receiver> below(long below) {
        var found = new LinkedHashMap<OrderId, Receiver>();
        db.sql("select id, receiver from trade_order where id < :below order by id desc limit :limit for share")
                .param("below", below)
                .param("limit", STEP)
                .query(Row.mapper(row -> Map.entry(row.id("id", OrderId::new), receivers.open(row.text("receiver")))))
                .list()
                .forEach(order -> found.put(order.getKey(), order.getValue()));
        return found;
    }

    private Set<OrderPrints.Sold> sold(Set<OrderId> orders) {
        List<OrderPrints.Sold> sold = db.sql(
                        "select distinct sku_id, name from order_line where order_id = any(:orders)")
                .param("orders", orders.stream().mapToLong(OrderId::value).toArray())
                .query(Row.mapper(row -> OrderPrints.Sold.of(row.number("sku_id"), row.text("name"))))
                .list();
        return new HashSet<>(sold);
    }
}
