package io.juhui.reach.sharing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that shares led to. */
@Component
class CreditRows {

    private final JdbcClient db;

    CreditRows(JdbcClient db) {
        this.db = db;
    }

    record Credit(OrderId order, ShareId share, BuyerId sharer, Attribution by, Money paid, Money back) {}

    /** Only of a buyer who ever opened a share: nearly all orders cost one look at an index. */
    boolean begin(OrderId order, BuyerId buyer, Instant at) {
        return db.sql("""
                insert into share_order (order_id, buyer_id, paid_at)
                select :order, :buyer, :at
                 where exists (select from share_open where buyer_id = :buyer)
                on conflict (order_id) do nothing
                """)
                        .param("order", order.value())
                        .param("buyer", buyer.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Locked for the caller's transaction; false when it is credited already, or gone. */
    boolean isOpen(OrderId order) {
        return db.sql("select true from share_order where order_id = :order and share_id is null for update")
                .param("order", order.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void credit(OrderId order, Attribution by, List<Attribution.Touch> weighed, Money paid) {
        var chosen = weighed.getFirst();
        db.sql("""
                update share_order
                   set share_id = :share, sharer_id = :sharer, paid_fen = :paid, rule = :rule, days = :days
                 where order_id = :order
                """)
                .param("share", chosen.share().value())
                .param("sharer", chosen.sharer().value())
                .param("paid", paid.fen())
                .param("rule", by.rule().name())
                .param("days", by.days())
                .param("order", order.value())
                .update();
        db.sql("""
                insert into share_touch (order_id, share_id, first_at, last_at)
                select :order, t.share, t.first_at, t.last_at
                  from unnest(:shares, :first, :last) as t(share, first_at, last_at)
                """)
                .param("order", order.value())
                .param(
                        "shares",
                        weighed.stream().mapToLong(t -> t.share().value()).toArray())
                .param(
                        "first",
                        weighed.stream().map(t -> Timestamp.from(t.firstAt())).toArray(Timestamp[]::new))
                .param(
                        "last",
                        weighed.stream().map(t -> Timestamp.from(t.lastAt())).toArray(Timestamp[]::new))
                .update();
    }

    void drop(OrderId order) {
        db.sql("delete from share_order where order_id = :order and share_id is null")
                .param("order", order.value())
                .update();
    }

    void back(OrderId order, Money amount) {
        db.sql("update share_order set back_fen = back_fen + :amount where order_id = :order")
                .param("amount", amount.fen())
                .param("order", order.value())
                .update();
    }

    Optional<Credit> find(OrderId order) {
        return db.sql("""
                select order_id, share_id, sharer_id, rule, days, paid_fen, back_fen
                  from share_order
                 where order_id = :order
                   and share_id is not null
                """)
                .param("order", order.value())
                .query(Row.mapper(row -> new Credit(
                        row.id("order_id", OrderId::new),
                        row.id("share_id", ShareId::new),
                        row.id("sharer_id", BuyerId::new),
                        new Attribution(Attribution.Rule.valueOf(row.text("rule")), row.count("days")),
                        row.money("paid_fen"),
                        row.money("back_fen"))))
                .optional();
    }

    /** As they were weighed. */
    List<Attribution.Touch> touches(OrderId order) {
        return db.sql("""
                select t.share_id, s.sharer_id, t.first_at, t.last_at
                  from share_touch t
                  join share s on s.id = t.share_id
                 where t.order_id = :order
                 order by t.last_at desc, t.share_id desc
                 limit :most
                """)
                .param("order", order.value())
                .param("most", OpenRows.MOST_TOUCHES)
                .query(Row.mapper(row -> new Attribution.Touch(
                        row.id("share_id", ShareId::new),
                        row.id("sharer_id", BuyerId::new),
                        row.instant("first_at"),
                        row.instant("last_at"))))
                .list();
    }
}
