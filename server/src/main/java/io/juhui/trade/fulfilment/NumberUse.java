package io.juhui.trade.fulfilment;

import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Warns of a package number that another package bears. Orders of one buyer may well travel together, and a large order in two
 * parts under one number, so it is refused once, naming where, and accepted when whoever packs says that it is meant.
 */
@Component
class NumberUse {

    /** So many orders are named; who has typed a number once too often needs no longer list. */
    private static final int NAMED = 5;

    private final JdbcClient db;
    private final Orders orders;

    NumberUse(JdbcClient db, Orders orders) {
        this.db = db;
        this.orders = orders;
    }

    /** Where else a number is in use; an order's id to open it by. */
    record UsedNumber(OrderId orderId, String number, boolean sameOrder) {}

    /**
     * Two who take the same number at the same moment wait here for each other, so that the second one is warned.
     *
     * @param except the package that is to bear it, when there is one already
     */
    void check(String number, OrderId order, Optional<ParcelId> except, boolean meant) {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('parcel ' || :number, 0))) as locked")
                .param("number", number)
                .query(Integer.class)
                .single();
        if (meant) {
            return;
        }
        var used = elsewhere(number, order, except);
        if (!used.isEmpty()) {
            throw FulfilmentProblem.NUMBER_IN_USE
                    .problem()
                    .at("/trackingNumber", zh(used), en(used))
                    .with("usedBy", used);
        }
    }

    /** This order first, then the newest. */
    private List<UsedNumber> elsewhere(String number, OrderId order, Optional<ParcelId> except) {
        return db
                .sql("""
                select order_id
                  from parcel
                 where tracking_number = :number
                   and id <> :except
                 group by order_id
                 order by order_id = :order desc, order_id desc
                 limit :named
                """)
                .param("number", number)
                .param("except", except.map(ParcelId::value).orElse(0L))
                .param("order", order.value())
                .param("named", NAMED)
                .query(Row.mapper(row -> row.id("order_id", OrderId::new)))
                .list()
                .stream()
                .map(id -> new UsedNumber(id, orders.find(id).map(Order::number).orElse(""), id.equals(order)))
                .toList();
    }

    private static String zh(List<UsedNumber> used) {
        return "这个运单号已用于"
                + used.stream()
                        .map(u -> u.sameOrder() ? "本订单的另一个包裹" : "订单 " + u.number())
                        .collect(Collectors.joining("、"));
    }

    private static String en(List<UsedNumber> used) {
        return "The number is in use for "
                + used.stream()
                        .map(u -> u.sameOrder() ? "another package of this order" : "order " + u.number())
                        .collect(Collectors.joining(", "));
    }
}
