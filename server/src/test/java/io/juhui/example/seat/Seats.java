package io.juhui.example.seat;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import io.juhui.trade.pricing.spi.PickKind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the room; its pick, and the fact its rule needs. */
@Component
class Seats implements PickKind, FactSource<SeatFact> {

    private final JdbcClient db;

    Seats(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return SeatOffer.KIND;
    }

    @Override
    public Class<SeatFact> kind() {
        return SeatFact.class;
    }

    @Override
    public Map<BuyerId, SeatFact> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        var wanted = buyers.values().stream()
                .flatMap(List::stream)
                .filter(pick -> pick.kind().equals(SeatOffer.KIND))
                .map(Pick::id)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var fact = new SeatFact(offers("""
                select id, sku_id, price_fen, minimum, seats - taken as free
                  from seat_offer
                 where id = any(:ids)
                """, wanted));
        return buyers.keySet().stream().collect(Collectors.toMap(buyer -> buyer, _ -> fact));
    }

    /** Locks in ascending id order. */
    Map<Long, SeatOffer> lock(Collection<Long> ids) {
        return offers("""
                select id, sku_id, price_fen, minimum, seats - taken as free
                  from seat_offer
                 where id = any(:ids)
                 order by id
                   for update
                """, ids);
    }

    private Map<Long, SeatOffer> offers(String sql, Collection<Long> ids) {
        var offers = new HashMap<Long, SeatOffer>();
        db.sql(sql)
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .query(Row.mapper(row -> new SeatOffer(
                        row.number("id"),
                        row.number("sku_id"),
                        row.money("price_fen"),
                        row.count("minimum"),
                        row.count("free"))))
                .list()
                .forEach(offer -> offers.put(offer.id(), offer));
        return offers;
    }

    void take(long[] orders, long[] offers, Writes writes) {
        writes.add("""
                with taken as (
                    insert into seat_taken (order_id, offer_id) select * from unnest(:orders, :offers)
                    returning offer_id
                )
                update seat_offer o
                   set taken = o.taken + t.seats
                  from (select offer_id, count(*) as seats from taken group by offer_id) t
                 where o.id = t.offer_id
                   and o.taken + t.seats <= o.seats
                """).param("orders", orders).param("offers", offers).expect((int)
                java.util.Arrays.stream(offers).distinct().count());
    }

    void paid(long order) {
        db.sql("update seat_taken set paid = true where order_id = :order")
                .param("order", order)
                .update();
    }

    void settled(long order) {
        db.sql("update seat_taken set settled = settled + 1 where order_id = :order")
                .param("order", order)
                .update();
    }

    int timesSettled(long order) {
        return db.sql("select settled from seat_taken where order_id = :order")
                .param("order", order)
                .query(Integer.class)
                .single();
    }

    /** Gives a seat back, once. */
    void giveBack(long order) {
        db.sql("""
                with gone as (
                    delete from seat_taken where order_id = :order returning offer_id
                )
                update seat_offer o
                   set taken = o.taken - 1
                  from gone
                 where o.id = gone.offer_id
                """).param("order", order).update();
    }

    void open(long id, long sku, Money price, int seats, int minimum) {
        db.sql("""
                insert into seat_offer (id, sku_id, price_fen, seats, minimum) values (:id, :sku, :price, :seats, :minimum)
                """)
                .param("id", id)
                .param("sku", sku)
                .param("price", price.fen())
                .param("seats", seats)
                .param("minimum", minimum)
                .update();
    }

    int taken(long id) {
        return db.sql("select taken from seat_offer where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    boolean isPaid(long order) {
        return db.sql("select paid from seat_taken where order_id = :order")
                .param("order", order)
                .query(Boolean.class)
                .single();
    }
}
