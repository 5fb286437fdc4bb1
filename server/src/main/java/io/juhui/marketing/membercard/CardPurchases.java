package io.juhui.marketing.membercard;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of purchases and holdings. */
@Component
class CardPurchases {

    private static final String COLUMNS = """
            id, card_id, buyer_id, months, price_fen, every_days, state, paid_at, from_at, to_at, gift_fen, points,
            refunded_fen, deducted_fen
            """;

    private final JdbcClient db;

    CardPurchases(JdbcClient db) {
        this.db = db;
    }

    void insert(CardPurchaseId id, Card card, BuyerId buyer, CardSpec spec, Instant at) {
        db.sql("""
                insert into card_purchase (id, card_id, buyer_id, months, price_fen, every_days, state, created_at)
                values (:id, :card, :buyer, :months, :price, :every, 'WAITING', :at)
                """)
                .param("id", id.value())
                .param("card", card.id().value())
                .param("buyer", buyer.value())
                .param("months", spec.months())
                .param("price", spec.price().fen())
                .param("every", card.terms().everyDays())
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(CardPurchaseId id) {
        db.sql("update card_purchase set state = 'CLOSED' where id = :id and state = 'WAITING'")
                .param("id", id.value())
                .update();
    }

    /** Until when a buyer has a card, the row locked; {@code at} where he had none. Whoever buys or gives back comes by here. */
    Instant lockHolding(CardId card, BuyerId buyer, Instant at) {
        return db.sql("""
                insert into card_holding as h (card_id, buyer_id, ends_at)
                values (:card, :buyer, :at)
                on conflict (card_id, buyer_id) do update
                   set ends_at = h.ends_at
                returning ends_at
                """)
                .param("card", card.value())
                .param("buyer", buyer.value())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> row.instant("ends_at")))
                .single();
    }

    void hold(CardId card, BuyerId buyer, Instant ends) {
        db.sql("update card_holding set ends_at = :ends where card_id = :card and buyer_id = :buyer")
                .param("card", card.value())
                .param("buyer", buyer.value())
                .param("ends", Timestamp.from(ends))
                .update();
    }

    /** Refuses as a bug what was not waiting. */
    CardPurchase paid(CardPurchaseId id, Instant at, Instant from, Instant to) {
        return db.sql("""
                update card_purchase
                   set state = 'PAID', paid_at = :at, from_at = :from, to_at = :to
                 where id = :id
                   and state = 'WAITING'
                returning
                """ + COLUMNS)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Row.mapper(CardPurchases::purchase))
                .single();
    }

    Optional<CardPurchase> find(CardPurchaseId id) {
        return db.sql("select " + COLUMNS + " from card_purchase where id = :id")
                .param("id", id.value())
                .query(Row.mapper(CardPurchases::purchase))
                .optional();
    }

    Optional<CardPurchase> lock(CardPurchaseId id) {
        return db.sql("select " + COLUMNS + " from card_purchase where id = :id and paid_at is not null for update")
                .param("id", id.value())
                .query(Row.mapper(CardPurchases::purchase))
                .optional();
    }

    /** The purchase is over at {@code ends}. */
    void refunded(CardPurchase purchase, Refunded what, Instant ends) {
        db.sql("""
                update card_purchase
                   set state = 'REFUNDED', to_at = :ends, refunded_fen = :cash, deducted_fen = :deducted, reason = :reason,
                       staff_id = :staff
                 where id = :id
                   and state = 'PAID'
                """)
                .param("id", purchase.id().value())
                .param("ends", Timestamp.from(ends))
                .param("cash", what.cash().fen())
                .param("deducted", what.deducted().fen())
                .param("reason", what.reason())
                .param("staff", what.staff())
                .update();
    }

    record Refunded(Money cash, Money deducted, String reason, long staff) {}

    /** Counts what its rewards have given, for a refund. */
    void gave(CardPurchaseId id, CardPerks perks) {
        db.sql("update card_purchase set gift_fen = gift_fen + :gift, points = points + :points where id = :id")
                .param("id", id.value())
                .param("gift", perks.gift().fen())
                .param("points", perks.points())
                .update();
    }

    int periods(CardPurchaseId id) {
        return db.sql("select coalesce(max(number), 0)::int from card_period where purchase_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    List<Long> givenPeriods(CardPurchaseId id) {
        return db.sql("select id from card_period where purchase_id = :id order by number")
                .param("id", id.value())
                .query(Row.mapper(row -> row.number("id")))
                .list();
    }

    /** False when this period has been given. */
    boolean period(CardPurchase purchase, int number, long id, CardPerks perks, Instant at) {
        return db.sql("""
                insert into card_period (purchase_id, number, id, due_at, given_at, gift_fen, points)
                values (:purchase, :number, :id, :due, :at, :gift, :points)
                on conflict (purchase_id, number) do nothing
                """)
                        .param("purchase", purchase.id().value())
                        .param("number", number)
                        .param("id", id)
                        .param("due", Timestamp.from(purchase.due(number)))
                        .param("at", Timestamp.from(at))
                        .param("gift", perks.gift().fen())
                        .param("points", perks.points())
                        .update()
                == 1;
    }

    /** What buyers hold at an instant, with the end of each. */
    Map<BuyerId, Map<CardId, Instant>> held(long[] buyers, Instant at) {
        record Held(BuyerId buyer, CardId card, Instant ends) {}
        var all = new HashMap<BuyerId, Map<CardId, Instant>>();
        db.sql("""
                select buyer_id, card_id, ends_at
                  from card_holding
                 where buyer_id = any(:buyers)
                   and ends_at > :at
                """)
                .param("buyers", buyers)
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> new Held(
                        row.id("buyer_id", BuyerId::new), row.id("card_id", CardId::new), row.instant("ends_at"))))
                .list()
                .forEach(held ->
                        all.computeIfAbsent(held.buyer(), _ -> new HashMap<>()).put(held.card(), held.ends()));
        return all;
    }

    long holders(CardId card, Instant at) {
        return db.sql("select count(*) from card_holding where card_id = :card and ends_at > :at")
                .param("card", card.value())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Paid ones, newest first. */
    List<CardPurchase> newest(long before, int limit) {
        return db.sql("select " + COLUMNS + " from card_purchase where state in ('PAID', 'REFUNDED') and id < :before "
                        + "order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query(Row.mapper(CardPurchases::purchase))
                .list();
    }

    private static CardPurchase purchase(Row row) {
        return new CardPurchase(
                row.id("id", CardPurchaseId::new),
                row.id("card_id", CardId::new),
                row.id("buyer_id", BuyerId::new),
                row.count("months"),
                row.money("price_fen"),
                row.count("every_days"),
                CardPurchase.State.valueOf(row.text("state")),
                row.maybeInstant("paid_at"),
                row.maybeInstant("from_at"),
                row.maybeInstant("to_at"),
                row.money("gift_fen"),
                row.number("points"),
                row.money("refunded_fen"),
                row.money("deducted_fen"));
    }
}
