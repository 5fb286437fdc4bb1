package io.juhui.trade.cart;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of carts; every change is one statement that carries its own limits. */
@Component
class CartRows {

    static final int MOST_LINES = 100;
    static final int MOST_UNITS = 9_999;

    private final JdbcClient db;

    CartRows(JdbcClient db) {
        this.db = db;
    }

    record Line(
            SkuId sku, ProductId product, String name, String spec, String pictureUrl, int quantity, boolean selected) {

        static Line of(Wanted wanted) {
            var offer = wanted.offer();
            return new Line(
                    offer.sku(),
                    offer.product(),
                    offer.name(),
                    offer.spec(),
                    offer.picture().url(),
                    wanted.quantity(),
                    true);
        }

        /** The same with another quantity, and selected. */
        Line of(int quantity) {
            return new Line(sku, product, name, spec, pictureUrl, quantity, true);
        }
    }

    /** How much of a line may be wanted: {@code cap} is what is in stock now. */
    record Wanted(SkuOffer offer, int quantity, int cap) {

        Wanted and(Wanted more) {
            return new Wanted(offer, quantity + more.quantity, cap);
        }
    }

    /** Holds the buyer's cart until the transaction ends. */
    void lock(BuyerId buyer, Instant at) {
        db.sql("""
                insert into cart (buyer_id, changed_at) values (:buyer, :at)
                on conflict (buyer_id) do update set changed_at = excluded.changed_at
                """)
                .param("buyer", buyer.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Line> all(BuyerId buyer) {
        return db.sql("""
                select sku_id, product_id, name, spec, picture_url, quantity, selected
                  from cart_line
                 where buyer_id = :buyer
                 order by added_at desc, sku_id desc
                """)
                .param("buyer", buyer.value())
                .query(Row.mapper(CartRows::line))
                .list();
    }

    static Line line(Row row) {
        return new Line(
                row.id("sku_id", SkuId::new),
                row.id("product_id", ProductId::new),
                row.text("name"),
                row.text("spec"),
                row.text("picture_url"),
                row.count("quantity"),
                row.flag("selected"));
    }

    int count(BuyerId buyer) {
        return db.sql("select count(*) from cart_line where buyer_id = :buyer")
                .param("buyer", buyer.value())
                .query(Integer.class)
                .single();
    }

    /** Adds what there is room for of each line and passes over the rest; lines that are new come last in the hundred. */
    int addWhatFits(BuyerId buyer, List<Wanted> lines, Instant at) {
        return db.sql("""
                insert into cart_line as c
                       (buyer_id, sku_id, product_id, name, spec, picture_url, quantity, selected, added_at)
                select :buyer, w.sku, w.product, w.name, w.spec, w.picture, least(w.quantity, w.cap), true, :at
                  from (select d.*, h.sku_id is not null as known,
                               row_number() over (partition by h.sku_id is null order by d.position) as place
                          from unnest(:skus, :products, :names, :specs, :pictures, :quantities, :caps)
                               with ordinality as d(sku, product, name, spec, picture, quantity, cap, position)
                          left join cart_line h on h.buyer_id = :buyer and h.sku_id = d.sku) w
                 where w.known
                    or w.place <= :most - (select count(*) from cart_line where buyer_id = :buyer)
                 order by w.sku
                on conflict (buyer_id, sku_id) do update
                   set selected = true,
                       quantity = greatest(c.quantity, least(c.quantity + excluded.quantity,
                           (select d.cap from unnest(:skus, :caps) as d(sku, cap) where d.sku = excluded.sku_id)))
                """)
                .param("buyer", buyer.value())
                .param(
                        "skus",
                        lines.stream().mapToLong(w -> w.offer().sku().value()).toArray())
                .param(
                        "products",
                        lines.stream()
                                .mapToLong(w -> w.offer().product().value())
                                .toArray())
                .param("names", lines.stream().map(w -> w.offer().name()).toArray(String[]::new))
                .param("specs", lines.stream().map(w -> w.offer().spec()).toArray(String[]::new))
                .param(
                        "pictures",
                        lines.stream().map(w -> w.offer().picture().url()).toArray(String[]::new))
                .param("quantities", lines.stream().mapToInt(Wanted::quantity).toArray())
                .param("caps", lines.stream().mapToInt(Wanted::cap).toArray())
                .param("most", MOST_LINES)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** A quantity may always fall; it rises only to {@code cap}. */
    boolean set(BuyerId buyer, SkuId sku, int quantity, boolean selected, int cap) {
        return db.sql("""
                update cart_line
                   set quantity = :quantity, selected = :selected
                 where buyer_id = :buyer
                   and sku_id = :sku
                   and (:quantity <= :cap or :quantity <= quantity)
                """)
                        .param("buyer", buyer.value())
                        .param("sku", sku.value())
                        .param("quantity", quantity)
                        .param("selected", selected)
                        .param("cap", cap)
                        .update()
                == 1;
    }

    boolean has(BuyerId buyer, SkuId sku) {
        return db.sql("select exists (select 1 from cart_line where buyer_id = :buyer and sku_id = :sku)")
                .param("buyer", buyer.value())
                .param("sku", sku.value())
                .query(Boolean.class)
                .single();
    }

    void select(BuyerId buyer, boolean selected) {
        db.sql("""
                with mine as (
                    select sku_id from cart_line where buyer_id = :buyer order by sku_id for update
                )
                update cart_line
                   set selected = :selected
                  from mine
                 where cart_line.buyer_id = :buyer
                   and cart_line.sku_id = mine.sku_id
                """).param("buyer", buyer.value()).param("selected", selected).update();
    }

    /** Takes lines out, whoever's they are: row {@code i} is {@code skus[i]} of {@code buyers[i]}. */
    void remove(long[] buyers, long[] skus, Writes trip) {
        trip.add("""
                with gone as (
                    select c.buyer_id, c.sku_id
                      from cart_line c
                      join unnest(:buyers, :skus) as d(buyer_id, sku_id)
                        on d.buyer_id = c.buyer_id and d.sku_id = c.sku_id
                     order by c.buyer_id, c.sku_id
                       for update of c
                )
                delete from cart_line c
                 using gone
                 where c.buyer_id = gone.buyer_id
                   and c.sku_id = gone.sku_id
                """).param("buyers", buyers).param("skus", skus);
    }
}
