package io.juhui.money.giftcard;

import io.juhui.kernel.Ids;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes cards, and knows what has become of them. */
@Component
public class GiftCardBatches {

    private static final int DOWNLOADS = 20;

    private static final String SELECT = """
            select b.id, b.name, b.note, b.sold, b.face_fen, b.made, b.valid_from, b.valid_until, b.lasting_days,
                   b.made_by, b.made_at, c.redeemed, c.voided
              from gift_card_batch b
             cross join lateral (select count(redeemed_at) as redeemed, count(voided_at) as voided
                                   from gift_card
                                  where batch_id = b.id) c
            """;

    private final JdbcClient db;
    private final GiftCardCodes codes;
    private final Ids ids;
    private final Clock clock;

    GiftCardBatches(JdbcClient db, GiftCardCodes codes, Ids ids, Clock clock) {
        this.db = db;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
    }

    record Download(String staff, int codes, Instant at) {}

    record Numbered(int number, String code) {}

    /** Cards with codes that are told to nobody yet. */
    @Transactional
    public GiftCardBatchId issue(GiftCardTerms terms, String by) {
        var drawn = Stream.generate(codes::draw).limit(terms.count()).toList();
        return issue(terms, by, drawn);
    }

    /** The same with these codes, as many as the terms say. */
    @Transactional
    public GiftCardBatchId issue(GiftCardTerms terms, String by, List<String> drawn) {
        var now = clock.instant();
        terms.check(now);
        var id = new GiftCardBatchId(ids.next());
        db.sql("""
                insert into gift_card_batch
                       (id, name, note, sold, face_fen, made, valid_from, valid_until, lasting_days, made_by, made_at)
                values (:id, :name, :note, :sold, :face, :made, :from, :until, :days, :by, :at)
                """)
                .param("id", id.value())
                .param("name", terms.name())
                .param("note", terms.note())
                .param("sold", terms.sold())
                .param("face", terms.face().fen())
                .param("made", terms.count())
                .param("from", Timestamp.from(terms.validFrom()))
                .param("until", Timestamp.from(terms.validUntil()))
                .param("days", terms.lastingDays())
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
        var kept = drawn.stream().map(codes::keep).toList();
        db.sql("""
                insert into gift_card (id, batch_id, number, code_print, code_sealed)
                select d.id, :batch, d.number, d.print, d.sealed
                  from unnest(:ids, :numbers, :prints, :sealed) as d(id, number, print, sealed)
                """)
                .param("batch", id.value())
                .param("ids", drawn.stream().mapToLong(_ -> ids.next()).toArray())
                .param("numbers", IntStream.rangeClosed(1, drawn.size()).toArray())
                .param("prints", kept.stream().map(GiftCardCodes.Kept::print).toArray(String[]::new))
                .param("sealed", kept.stream().map(GiftCardCodes.Kept::sealed).toArray(String[]::new))
                .update();
        return id;
    }

    /** For the demonstration: a batch whose window has passed. */
    @Transactional
    public void lasted(GiftCardBatchId id, Instant from, Instant until) {
        db.sql("update gift_card_batch set valid_from = :from, valid_until = :until where id = :id")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("id", id.value())
                .update();
    }

    Optional<GiftCardBatch> find(GiftCardBatchId id) {
        return db.sql(SELECT + " where b.id = :id")
                .param("id", id.value())
                .query(Row.mapper(GiftCardBatches::batch))
                .optional();
    }

    List<GiftCardBatch> newest(long before, int most) {
        return db.sql(SELECT + " where b.id < :before order by b.id desc limit :most")
                .param("before", before)
                .param("most", most)
                .query(Row.mapper(GiftCardBatches::batch))
                .list();
    }

    /** The codes that are still good for something; that somebody had them is on record. */
    @Transactional
    List<Numbered> download(GiftCardBatchId id, String by) {
        var open = db.sql("""
                select number, code_sealed
                  from gift_card
                 where batch_id = :id
                   and code_sealed is not null
                 order by number
                """)
                .param("id", id.value())
                .query(Row.mapper(row -> new Numbered(row.count("number"), codes.open(row.text("code_sealed")))))
                .list();
        db.sql("insert into gift_card_download (id, batch_id, staff, codes, at) values (:id, :batch, :by, :n, :at)")
                .param("id", ids.next())
                .param("batch", id.value())
                .param("by", by)
                .param("n", open.size())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return open;
    }

    List<Download> downloads(GiftCardBatchId id) {
        return db.sql(
                        "select staff, codes, at from gift_card_download where batch_id = :id order by id desc limit :most")
                .param("id", id.value())
                .param("most", DOWNLOADS)
                .query(Row.mapper(row -> new Download(row.text("staff"), row.count("codes"), row.instant("at"))))
                .list();
    }

    private static GiftCardBatch batch(Row row) {
        return new GiftCardBatch(
                row.id("id", GiftCardBatchId::new),
                new GiftCardTerms(
                        row.text("name"),
                        row.text("note"),
                        row.flag("sold"),
                        row.money("face_fen"),
                        row.count("made"),
                        row.instant("valid_from"),
                        row.instant("valid_until"),
                        row.count("lasting_days")),
                row.text("made_by"),
                row.instant("made_at"),
                row.count("redeemed"),
                row.count("voided"));
    }
}
