package io.juhui.money.giftcard;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards: redeemed or voided, once, by one statement each. */
@Component
class GiftCards {

    private static final String SELECT = """
            select c.id, c.number, c.redeemed_by, c.redeemed_at, c.ends_at, c.voided_at, c.void_reason,
                   b.name, b.face_fen, b.sold, b.valid_from, b.valid_until
              from gift_card c
              join gift_card_batch b on b.id = c.batch_id
            """;

    private final JdbcClient db;

    GiftCards(JdbcClient db) {
        this.db = db;
    }

    record Taken(GiftCardId id, int lastingDays) {}

    /** The card is this buyer's now; empty when it is not to be had. */
    Optional<Taken> redeem(String print, BuyerId buyer, Instant at) {
        return db.sql("""
                update gift_card c
                   set redeemed_by = :buyer, redeemed_at = :at, code_sealed = null
                  from gift_card_batch b
                 where c.code_print = :print
                   and b.id = c.batch_id
                   and c.redeemed_at is null
                   and c.voided_at is null
                   and b.valid_from <= :at
                   and b.valid_until > :at
                returning c.id, b.lasting_days
                """)
                .param("buyer", buyer.value())
                .param("at", Timestamp.from(at))
                .param("print", print)
                .query(Row.mapper(row -> new Taken(row.id("id", GiftCardId::new), row.count("lasting_days"))))
                .optional();
    }

    /** Until when what was redeemed is good. */
    void ends(GiftCardId id, Instant at) {
        db.sql("update gift_card set ends_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Those of a batch that nobody has redeemed, or the one with this number; says how many. */
    int makeVoid(GiftCardBatchId batch, @Nullable Integer number, String reason, String by, Instant at) {
        return db.sql("""
                update gift_card
                   set voided_at = :at, voided_by = :by, void_reason = :reason, code_sealed = null
                 where batch_id = :batch
                   and (:number = 0 or number = :number)
                   and redeemed_at is null
                   and voided_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("reason", reason)
                .param("batch", batch.value())
                .param("number", number == null ? 0 : number)
                .update();
    }

    Optional<GiftCard> known(String print) {
        return db.sql(SELECT + " where c.code_print = :print")
                .param("print", print)
                .query(Row.mapper(GiftCards::card))
                .optional();
    }

    Optional<GiftCard> find(GiftCardId id) {
        return db.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(Row.mapper(GiftCards::card))
                .optional();
    }

    /** In the order of their numbers, from behind one. */
    List<GiftCard> of(GiftCardBatchId batch, int after, int most) {
        return db.sql(SELECT + " where c.batch_id = :batch and c.number > :after order by c.number limit :most")
                .param("batch", batch.value())
                .param("after", after)
                .param("most", most)
                .query(Row.mapper(GiftCards::card))
                .list();
    }

    /** What a buyer has redeemed; cards made last come first. */
    List<GiftCard> of(BuyerId buyer, long before, int most) {
        return db.sql(SELECT + " where c.redeemed_by = :buyer and c.id < :before order by c.id desc limit :most")
                .param("buyer", buyer.value())
                .param("before", before)
                .param("most", most)
                .query(Row.mapper(GiftCards::card))
                .list();
    }

    private static GiftCard card(Row row) {
        return new GiftCard(
                row.id("id", GiftCardId::new),
                row.count("number"),
                row.maybeId("redeemed_by", BuyerId::new),
                row.maybeInstant("redeemed_at"),
                row.maybeInstant("ends_at"),
                row.maybeInstant("voided_at"),
                row.maybeText("void_reason"),
                new GiftCard.OfBatch(
                        row.text("name"),
                        row.money("face_fen"),
                        row.flag("sold"),
                        row.instant("valid_from"),
                        row.instant("valid_until")));
    }
}
