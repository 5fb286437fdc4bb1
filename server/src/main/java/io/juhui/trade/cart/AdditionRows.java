package io.juhui.trade.cart;

import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import io.juhui.trade.cart.CartRows.Wanted;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** What a batch of additions reads and writes: carts in the order of their buyers, lines in that of buyers and SKUs. */
@Component
class AdditionRows {

    /** @param cart of whom */
    private record Put(long cart, Wanted wanted) {}

    /**
     * Holds the carts and, of the lines in them, those that are added to; then reads all lines. Carts come first everywhere, and
     * who takes lines out without holding the cart holds them in the same order.
     */
    SortedMap<Long, WorkingCart> hold(Collection<AdditionBatch.Addition> batch, Instant at, Writes trip) {
        var carts = new TreeMap<Long, WorkingCart>();
        batch.forEach(one -> carts.computeIfAbsent(one.buyer().value(), _ -> new WorkingCart()));
        var buyers = carts.keySet().stream().mapToLong(Long::longValue).toArray();
        trip.add("""
                insert into cart (buyer_id, changed_at)
                select d.buyer_id, :at from unnest(:buyers) as d(buyer_id) order by d.buyer_id
                on conflict (buyer_id) do update set changed_at = excluded.changed_at
                """).param("buyers", buyers).param("at", Timestamp.from(at)).expect(buyers.length);
        trip.add("""
                select c.sku_id
                  from cart_line c
                  join (select distinct d.buyer_id, d.sku_id from unnest(:buyers, :skus) as d(buyer_id, sku_id)) w
                    on w.buyer_id = c.buyer_id and w.sku_id = c.sku_id
                 order by c.buyer_id, c.sku_id
                   for no key update of c
                """)
                .param(
                        "buyers",
                        batch.stream().mapToLong(one -> one.buyer().value()).toArray())
                .param(
                        "skus",
                        batch.stream().mapToLong(one -> one.sku().value()).toArray())
                .read(_ -> {});
        trip.add("""
                select buyer_id, sku_id, product_id, name, spec, picture_url, quantity, selected
                  from cart_line
                 where buyer_id = any(:buyers)
                 order by buyer_id, added_at desc, sku_id desc
                """).param("buyers", buyers).read(row -> line(carts, row));
        return carts;
    }

    private static void line(Map<Long, WorkingCart> carts, Row row) {
        var cart = carts.get(row.number("buyer_id"));
        if (cart != null) {
            cart.was(CartRows.line(row));
        }
    }

    void write(Map<Long, WorkingCart> carts, Instant at, Writes trip) {
        var more = puts(carts, WorkingCart::more);
        if (!more.isEmpty()) {
            trip.add("""
                    update cart_line c
                       set quantity = c.quantity + d.quantity, selected = true
                      from unnest(:buyers, :skus, :quantities, :caps) as d(buyer_id, sku_id, quantity, cap)
                     where c.buyer_id = d.buyer_id
                       and c.sku_id = d.sku_id
                       and c.quantity + d.quantity <= d.cap
                    """)
                    .param("buyers", longs(more, Put::cart))
                    .param("skus", longs(more, put -> put.wanted().offer().sku().value()))
                    .param("quantities", ints(more, put -> put.wanted().quantity()))
                    .param("caps", ints(more, put -> put.wanted().cap()))
                    .expect(more.size());
        }
        var opened = puts(carts, WorkingCart::opened);
        if (!opened.isEmpty()) {
            open(opened, at, trip);
        }
    }

    private static void open(List<Put> opened, Instant at, Writes trip) {
        trip.add("""
                insert into cart_line
                       (buyer_id, sku_id, product_id, name, spec, picture_url, quantity, selected, added_at)
                select d.buyer_id, d.sku_id, d.product_id, d.name, d.spec, d.picture, d.quantity, true, :at
                  from unnest(:buyers, :skus, :products, :names, :specs, :pictures, :quantities)
                       as d(buyer_id, sku_id, product_id, name, spec, picture, quantity)
                 order by d.buyer_id, d.sku_id
                """)
                .param("buyers", longs(opened, Put::cart))
                .param("skus", longs(opened, put -> put.wanted().offer().sku().value()))
                .param(
                        "products",
                        longs(opened, put -> put.wanted().offer().product().value()))
                .param("names", texts(opened, put -> put.wanted().offer().name()))
                .param("specs", texts(opened, put -> put.wanted().offer().spec()))
                .param(
                        "pictures",
                        texts(opened, put -> put.wanted().offer().picture().url()))
                .param("quantities", ints(opened, put -> put.wanted().quantity()))
                .param("at", Timestamp.from(at))
                .expect(opened.size());
    }

    private static List<Put> puts(Map<Long, WorkingCart> carts, Function<WorkingCart, List<Wanted>> which) {
        return carts.entrySet().stream()
                .flatMap(cart -> which.apply(cart.getValue()).stream().map(w -> new Put(cart.getKey(), w)))
                .toList();
    }

    private static long[] longs(List<Put> puts, ToLongFunction<Put> of) {
        return puts.stream().mapToLong(of).toArray();
    }

    private static int[] ints(List<Put> puts, ToIntFunction<Put> of) {
        return puts.stream().mapToInt(of).toArray();
    }

    private static String[] texts(List<Put> puts, Function<Put, String> of) {
        return puts.stream().map(of).toArray(String[]::new);
    }
}
