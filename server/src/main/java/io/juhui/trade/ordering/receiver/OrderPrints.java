package io.juhui.trade.ordering.receiver;

import io.juhui.kernel.Typed;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Receiver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that orders are found by: prints of who receives them, and the names their SKUs were sold under. */
@Component
public class OrderPrints {

    private final JdbcClient db;
    private final ReceiverPrints prints;

    OrderPrints(JdbcClient db, ReceiverPrints prints) {
        this.db = db;
        this.prints = prints;
    }

    /** A SKU and the name it was sold under, as they are compared. */
    record Sold(long sku, String name) {

        /** Rows are written in this order, so that two who write the same ones do not wait for each other in a circle. */
        private static final Comparator<Sold> ORDER =
                Comparator.comparingLong(Sold::sku).thenComparing(Sold::name);

        static Sold of(long sku, String name) {
            return new Sold(sku, Typed.key(name));
        }
    }

    /** Adds to the batch that places {@code drafts}. */
    public void write(List<Draft> drafts, Writes writes) {
        var rows = new Rows();
        drafts.forEach(d -> rows.add(d.id(), prints.of(d.receiver())));
        writes.add("insert into order_print (print, order_id) select * from unnest(:prints, :orders)")
                .param("prints", rows.prints())
                .param("orders", rows.orders())
                .expect(rows.orders.size());
        var sold = drafts.stream()
                .flatMap(d -> d.lines().stream())
                .map(l -> Sold.of(l.sku(), l.offer().name()))
                .distinct()
                .sorted(Sold.ORDER)
                .toList();
        writes.add("insert into sold_name (sku_id, name) select * from unnest(:skus, :names) on conflict do nothing")
                .param("skus", skus(sold))
                .param("names", names(sold));
    }

    /** For orders that were placed before there were prints; what is there already stays. */
    void add(Map<OrderId, Receiver> receivers, Collection<Sold> names) {
        var sold = names.stream().sorted(Sold.ORDER).toList();
        var rows = new Rows();
        receivers.forEach((order, receiver) -> rows.add(order, prints.of(receiver)));
        insert(rows);
        db.sql("insert into sold_name (sku_id, name) select * from unnest(:skus, :names) on conflict do nothing")
                .param("skus", skus(sold))
                .param("names", names(sold))
                .update();
    }

    /** The order goes to somebody else now and is found by them alone. */
    public void replace(OrderId order, Receiver before, Receiver after) {
        db.sql("delete from order_print where print = any(:prints) and order_id = :order")
                .param(
                        "prints",
                        prints.of(before).stream().mapToLong(Long::longValue).toArray())
                .param("order", order.value())
                .update();
        var rows = new Rows();
        rows.add(order, prints.of(after));
        insert(rows);
    }

    private void insert(Rows rows) {
        db.sql("""
                insert into order_print (print, order_id) select * from unnest(:prints, :orders) on conflict do nothing
                """)
                .param("prints", rows.prints())
                .param("orders", rows.orders())
                .update();
    }

    /** Those that a print of theirs is missing of. */
    public Set<OrderId> lacking(Map<OrderId, Receiver> receivers) {
        var rows = new Rows();
        receivers.forEach((order, receiver) -> rows.add(order, prints.of(receiver)));
        return Set.copyOf(db.sql("""
                select distinct w.order_id
                  from unnest(:prints, :orders) as w(print, order_id)
                 where not exists (select 1 from order_print p where p.print = w.print and p.order_id = w.order_id)
                """)
                .param("prints", rows.prints())
                .param("orders", rows.orders())
                .query((set, _) -> new OrderId(set.getLong(1)))
                .list());
    }

    private static long[] skus(Collection<Sold> sold) {
        return sold.stream().mapToLong(Sold::sku).toArray();
    }

    private static String[] names(Collection<Sold> sold) {
        return sold.stream().map(Sold::name).toArray(String[]::new);
    }

    private static final class Rows {
        private final List<Long> prints = new ArrayList<>();
        private final List<Long> orders = new ArrayList<>();

        void add(OrderId order, Collection<Long> own) {
            prints.addAll(own);
            Stream.generate(order::value).limit(own.size()).forEach(orders::add);
        }

        long[] prints() {
            return prints.stream().mapToLong(Long::longValue).toArray();
        }

        long[] orders() {
            return orders.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
