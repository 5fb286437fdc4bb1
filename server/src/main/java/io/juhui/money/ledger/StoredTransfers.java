package io.juhui.money.ledger;

import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what has been entered. */
@Repository
class StoredTransfers {

    private static final RowMapper<Head> HEAD = Row.mapper(row -> new Head(
            row.id("id", TransferId::new),
            row.text("kind"),
            row.text("key"),
            new Cause(row.text("cause_kind"), row.number("cause")),
            new Words(row.text("zh"), row.text("en")),
            row.flag("is_hold"),
            row.maybeNumber("ends"),
            row.maybeNumber("staff"),
            row.instant("at")));
    private static final RowMapper<Entry> ENTRY = Row.mapper(row -> new Entry(
            row.number("transfer"),
            row.count("number"),
            new Account(row.number("owner"), row.text("pot")),
            row.number("amount"),
            row.maybeNumber("after")));

    private final JdbcClient db;

    StoredTransfers(JdbcClient db) {
        this.db = db;
    }

    /** @param ends id of the transfer that this one ends */
    record Head(
            TransferId id,
            String kind,
            String key,
            Cause cause,
            Words words,
            boolean isHold,
            @Nullable Long ends,
            @Nullable Long staff,
            Instant at) {}

    /** @param after the balance afterwards; none for the house */
    record Entry(
            long transfer,
            int number,
            Account account,
            long amount,
            @Nullable Long after) {}

    /** A transfer that stands, as moves again. */
    record Stood(Cause cause, boolean isHold, List<Transfer.Move> moves) {}

    Optional<Stood> find(String key) {
        return db.sql("""
                select id, kind, key, cause_kind, cause, zh, en, is_hold, ends, staff, at
                  from ledger_transfer
                 where key = :key
                """)
                .param("key", key)
                .query(HEAD)
                .optional()
                .map(head -> new Stood(
                        head.cause(),
                        head.isHold(),
                        moves(entries(List.of(head.id().value())))));
    }

    /** Each move has written two entries, what it took before what it gave. */
    private static List<Transfer.Move> moves(List<Entry> entries) {
        var moves = new ArrayList<Transfer.Move>();
        for (int i = 0; i + 1 < entries.size(); i += 2) {
            var to = entries.get(i + 1);
            moves.add(new Transfer.Move(
                    entries.get(i).account(), to.account(), to.amount(), Transfer.Taking.SPEND, null, null));
        }
        return moves;
    }

    Optional<Head> find(TransferId id) {
        return heads(List.of(id.value())).stream().findFirst();
    }

    private List<Head> heads(List<Long> ids) {
        return db.sql("""
                select id, kind, key, cause_kind, cause, zh, en, is_hold, ends, staff, at
                  from ledger_transfer
                 where id = any(:ids)
                """).param("ids", ids.toArray(Long[]::new)).query(HEAD).list();
    }

    Map<Long, Head> byId(List<Long> ids) {
        return heads(ids).stream().collect(Collectors.toMap(head -> head.id().value(), head -> head));
    }

    /** What ended this one, if something has. */
    Optional<Head> endOf(TransferId id) {
        return db.sql("""
                select id, kind, key, cause_kind, cause, zh, en, is_hold, ends, staff, at
                  from ledger_transfer
                 where ends = :id
                """).param("id", id.value()).query(HEAD).optional();
    }

    /** Oldest first. */
    List<Head> causedBy(Cause cause, int most) {
        return db.sql("""
                select id, kind, key, cause_kind, cause, zh, en, is_hold, ends, staff, at
                  from ledger_transfer
                 where cause_kind = :kind
                   and cause = :cause
                 order by id
                 limit :most
                """)
                .param("kind", cause.kind())
                .param("cause", cause.id())
                .param("most", most)
                .query(HEAD)
                .list();
    }

    Set<Long> causes(String kind, Collection<Long> causes) {
        return Set.copyOf(
                db.sql("select distinct cause from ledger_transfer where cause_kind = :kind and cause = any(:causes)")
                        .param("kind", kind)
                        .param("causes", causes.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    List<Entry> entries(List<Long> transfers) {
        return db.sql("""
                select transfer, number, owner, pot, amount, after
                  from ledger_entry
                 where transfer = any(:transfers)
                 order by transfer, number
                """)
                .param("transfers", transfers.toArray(Long[]::new))
                .query(ENTRY)
                .list();
    }

    /** Newest first, those before a transfer and number. */
    List<Entry> entries(long owner, List<String> pots, long before, int number, int most) {
        return db.sql("""
                select transfer, number, owner, pot, amount, after
                  from ledger_entry
                 where owner = :owner
                   and pot = any(:pots)
                   and (transfer, number) < (:before, :number)
                 order by transfer desc, number desc
                 limit :most
                """)
                .param("owner", owner)
                .param("pots", pots.toArray(String[]::new))
                .param("before", before)
                .param("number", number)
                .param("most", most)
                .query(ENTRY)
                .list();
    }
}
