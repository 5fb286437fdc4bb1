package io.juhui.insight.behaviour;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of favourites and footprints. */
@Component
class Trails {

    private final JdbcClient db;

    Trails(JdbcClient db) {
        this.db = db;
    }

    record Mark(ProductId product, Instant at) {}

    /** A product kept twice keeps its first time. */
    void keep(BuyerId buyer, ProductId product, Instant at) {
        db.sql("""
                insert into behaviour_favourite (buyer_id, product_id, at) values (:buyer, :product, :at)
                on conflict do nothing
                """)
                .param("buyer", buyer.value())
                .param("product", product.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void drop(BuyerId buyer, ProductId product) {
        db.sql("delete from behaviour_favourite where buyer_id = :buyer and product_id = :product")
                .param("buyer", buyer.value())
                .param("product", product.value())
                .update();
    }

    boolean isKept(BuyerId buyer, ProductId product) {
        return db.sql("""
                select exists (select 1 from behaviour_favourite where buyer_id = :buyer and product_id = :product)
                """)
                .param("buyer", buyer.value())
                .param("product", product.value())
                .query(Boolean.class)
                .single();
    }

    /** Newest first, before the instant and product given. */
    List<Mark> kept(BuyerId buyer, Instant before, long beforeProduct, int limit) {
        return marks("""
                select product_id, at
                  from behaviour_favourite
                 where buyer_id = :buyer
                   and (at, product_id) < (:before, :product)
                 order by at desc, product_id desc
                 limit :limit
                """, buyer, before, beforeProduct, limit);
    }

    private List<Mark> marks(String page, BuyerId buyer, Instant before, long beforeProduct, int limit) {
        return db.sql(page)
                .param("buyer", buyer.value())
                .param("before", Timestamp.from(before))
                .param("product", beforeProduct)
                .param("limit", limit)
                .query(Row.mapper(Trails::mark))
                .list();
    }

    void visit(BuyerId buyer, ProductId product, Instant at) {
        db.sql("""
                insert into behaviour_footprint (buyer_id, product_id, at) values (:buyer, :product, :at)
                on conflict (buyer_id, product_id) do update set at = excluded.at
                """)
                .param("buyer", buyer.value())
                .param("product", product.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Mark> visited(BuyerId buyer, Instant before, long beforeProduct, int limit) {
        return marks("""
                select product_id, at
                  from behaviour_footprint
                 where buyer_id = :buyer
                   and (at, product_id) < (:before, :product)
                 order by at desc, product_id desc
                 limit :limit
                """, buyer, before, beforeProduct, limit);
    }

    void forgetVisits(BuyerId buyer) {
        db.sql("delete from behaviour_footprint where buyer_id = :buyer")
                .param("buyer", buyer.value())
                .update();
    }

    int forgetVisitsBefore(Instant before) {
        return db.sql("delete from behaviour_footprint where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    int keptCount(BuyerId buyer) {
        return db.sql("select count(*) from behaviour_favourite where buyer_id = :buyer")
                .param("buyer", buyer.value())
                .query(Integer.class)
                .single();
    }

    int visitedCount(BuyerId buyer) {
        return db.sql("select count(*) from behaviour_footprint where buyer_id = :buyer")
                .param("buyer", buyer.value())
                .query(Integer.class)
                .single();
    }

    private static Mark mark(Row row) {
        return new Mark(row.id("product_id", ProductId::new), row.instant("at"));
    }
}
