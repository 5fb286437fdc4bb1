package io.juhui.money.ledger;

import io.juhui.platform.store.Writes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sheet has booked, as the columns of the rows it will write. */
final class Entered {

    private final List<Head> heads = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final List<Used> uses = new ArrayList<>();
    private final List<Returned> returns = new ArrayList<>();

    private record Head(long id, Transfer transfer, String digest, long ends, Instant at) {}

    private record Line(
            long transfer,
            int number,
            Account account,
            long amount,
            @Nullable Long after) {}

    private record Grant(Batch batch, long transfer, long amount) {}

    private record Used(long transfer, Batch batch, long amount) {}

    private record Returned(Sheet.Use use, long amount) {}

    void transfer(long id, Transfer transfer, String digest, long ends, Instant at) {
        heads.add(new Head(id, transfer, digest, ends, at));
    }

    void entry(long transfer, Account account, long amount, @Nullable Long after) {
        int number = lines.isEmpty() || lines.getLast().transfer() != transfer
                ? 1
                : lines.getLast().number() + 1;
        lines.add(new Line(transfer, number, account, amount, after));
    }

    void batch(Batch batch, long transfer, long amount) {
        grants.add(new Grant(batch, transfer, amount));
    }

    /** A batch that the same transfer uses twice gave it the sum. */
    void use(long transfer, Holding.Taken taken) {
        for (int i = 0; i < uses.size(); i++) {
            var use = uses.get(i);
            if (use.transfer() == transfer && use.batch() == taken.batch()) {
                uses.set(i, new Used(transfer, taken.batch(), use.amount() + taken.amount()));
                return;
            }
        }
        uses.add(new Used(transfer, taken.batch(), taken.amount()));
    }

    void back(Sheet.Use use, long amount) {
        returns.add(new Returned(use, amount));
    }

    boolean isEmpty() {
        return heads.isEmpty();
    }

    void write(Writes writes) {
        writeHeads(writes);
        writeLines(writes);
        writeBatches(writes);
    }

    private void writeHeads(Writes writes) {
        writes.add("""
                insert into ledger_transfer (id, kind, key, digest, cause_kind, cause, zh, en, is_hold, ends, staff, at)
                select d.id, d.kind, d.key, d.digest, d.cause_kind, d.cause, d.zh, d.en, d.is_hold, nullif(d.ends, 0),
                       nullif(d.staff, 0), d.at
                  from unnest(:ids, :kinds, :keys, :digests, :causeKinds, :causes, :zh, :en, :holds::boolean[], :ends,
                              :staff, :at::timestamptz[])
                         as d(id, kind, key, digest, cause_kind, cause, zh, en, is_hold, ends, staff, at)
                """)
                .param("ids", longs(heads, Head::id))
                .param("kinds", texts(heads, head -> head.transfer().kind()))
                .param("keys", texts(heads, head -> head.transfer().key()))
                .param("digests", texts(heads, Head::digest))
                .param(
                        "causeKinds",
                        texts(heads, head -> head.transfer().cause().kind()))
                .param("causes", longs(heads, head -> head.transfer().cause().id()))
                .param("zh", texts(heads, head -> head.transfer().words().zh()))
                .param("en", texts(heads, head -> head.transfer().words().en()))
                .param(
                        "holds",
                        texts(heads, head -> Boolean.toString(head.transfer().isHold())))
                .param("ends", longs(heads, Head::ends))
                .param("staff", longs(heads, head -> head.transfer().staff()))
                .param("at", texts(heads, head -> head.at().toString()))
                .expect(heads.size());
    }

    private void writeLines(Writes writes) {
        writes.add("""
                insert into ledger_entry (transfer, number, owner, pot, amount, after)
                select d.transfer, d.number, d.owner, d.pot, d.amount, case when d.owner > 0 then d.after end
                  from unnest(:transfers, :numbers, :owners, :pots, :amounts, :after)
                         as d(transfer, number, owner, pot, amount, after)
                """)
                .param("transfers", longs(lines, Line::transfer))
                .param("numbers", longs(lines, Line::number))
                .param("owners", longs(lines, line -> line.account().owner()))
                .param("pots", texts(lines, line -> line.account().pot()))
                .param("amounts", longs(lines, Line::amount))
                .param("after", longs(lines, line -> line.after() == null ? 0 : line.after()))
                .expect(lines.size());
    }

    private void writeBatches(Writes writes) {
        if (!grants.isEmpty()) {
            writes.add("""
                    insert into ledger_batch (id, owner, pot, transfer, granted, left_over, expires_at)
                    select d.id, d.owner, d.pot, d.transfer, d.granted, d.left_over, d.expires
                      from unnest(:ids, :owners, :pots, :transfers, :granted, :left, :expires::timestamptz[])
                             as d(id, owner, pot, transfer, granted, left_over, expires)
                    """)
                    .param("ids", longs(grants, grant -> grant.batch().id))
                    .param(
                            "owners",
                            longs(grants, grant -> grant.batch().account.owner()))
                    .param("pots", texts(grants, grant -> grant.batch().account.pot()))
                    .param("transfers", longs(grants, Grant::transfer))
                    .param("granted", longs(grants, Grant::amount))
                    .param("left", longs(grants, grant -> grant.batch().left()))
                    .param("expires", expiries())
                    .expect(grants.size());
        }
        if (!uses.isEmpty()) {
            writes.add("""
                    insert into ledger_use (transfer, batch, amount)
                    select * from unnest(:transfers, :batches, :amounts)
                    """)
                    .param("transfers", longs(uses, Used::transfer))
                    .param("batches", longs(uses, use -> use.batch().id))
                    .param("amounts", longs(uses, Used::amount))
                    .expect(uses.size());
        }
        for (var back : returns) {
            writes.add(
                            "update ledger_use set returned = returned + :amount where transfer = :transfer and batch = :batch")
                    .param("amount", back.amount())
                    .param("transfer", back.use().transfer)
                    .param("batch", back.use().batch.id)
                    .expect(1);
        }
    }

    private @Nullable String[] expiries() {
        return grants.stream()
                .map(grant -> grant.batch().expires)
                .map(expires -> expires == null ? null : expires.toString())
                .toArray(String[]::new);
    }

    private static <T> long[] longs(List<T> rows, java.util.function.ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    private static <T> String[] texts(List<T> rows, java.util.function.Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
