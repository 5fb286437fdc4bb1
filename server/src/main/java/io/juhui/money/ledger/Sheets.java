package io.juhui.money.ledger;

import io.juhui.kernel.Ids;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens sheets and writes them: one trip each, whatever the number of transfers. */
@Component
public class Sheets {

    private final OneTrip trip;
    private final Ids ids;
    private final Clock clock;

    Sheets(OneTrip trip, Ids ids, Clock clock) {
        this.trip = trip;
        this.ids = ids;
        this.clock = clock;
    }

    /** Locks, in sorted order, and reads every account these transfers touch, and what stands under their keys. */
    public Sheet open(Collection<Transfer> transfers) {
        var accounts = new TreeSet<Account>();
        var keys = new HashSet<String>();
        var used = new HashSet<String>();
        for (var transfer : transfers) {
            keys.add(transfer.key());
            transfer.ends().ifPresent(keys::add);
            for (var move : transfer.moves()) {
                Stream.of(move.from(), move.to())
                        .filter(account -> !account.isHouse())
                        .forEach(accounts::add);
                if (move.restores() != null) {
                    used.add(move.restores());
                }
            }
        }
        return open(accounts, keys, used);
    }

    /** The accounts alone, for what is decided from their rows. */
    public Sheet of(Collection<Account> accounts) {
        return open(new TreeSet<>(accounts), List.of(), List.of());
    }

    private Sheet open(SortedSet<Account> accounts, Collection<String> keys, Collection<String> used) {
        var holdings = new HashMap<Account, Holding>();
        var batches = new HashMap<Long, Batch>();
        var transfers = new HashMap<String, Sheet.Earlier>();
        var ended = new HashSet<Long>();
        var uses = new HashMap<String, List<Sheet.Use>>();
        trip.run(reads -> {
            lock(accounts, reads).read(row -> {
                var account = new Account(row.number("owner"), row.text("pot"));
                holdings.put(account, new Holding(account, row.number("amount")));
            });
            batches(accounts, used, reads).read(row -> batch(row, holdings, batches));
            earlier(keys, reads).read(row -> {
                transfers.put(row.text("key"), new Sheet.Earlier(row.number("id"), row.text("digest")));
                if (row.flag("ended")) {
                    ended.add(row.number("id"));
                }
            });
            if (!used.isEmpty()) {
                uses(used, reads)
                        .read(row -> uses.computeIfAbsent(row.text("key"), _ -> new ArrayList<>())
                                .add(new Sheet.Use(
                                        row.number("transfer"),
                                        Objects.requireNonNull(batches.get(row.number("batch"))),
                                        row.number("amount"),
                                        row.number("returned"))));
            }
        });
        return new Sheet(clock.instant(), ids, holdings, new Sheet.Known(transfers, ended, uses));
    }

    private static Writes.Write lock(Collection<Account> accounts, Writes reads) {
        var owners = accounts.stream().mapToLong(Account::owner).toArray();
        var pots = accounts.stream().map(Account::pot).toArray(String[]::new);
        reads.add("""
                insert into ledger_balance (owner, pot)
                select d.owner, d.pot
                  from unnest(:owners, :pots) as d(owner, pot)
                 where not exists (select from ledger_balance b where b.owner = d.owner and b.pot = d.pot)
                 order by d.pot collate "C", d.owner
                on conflict do nothing
                """).param("owners", owners).param("pots", pots);
        return reads.add("""
                select owner, pot, amount
                  from ledger_balance
                 where (owner, pot) in (select * from unnest(:owners, :pots))
                 order by pot collate "C", owner
                   for update
                """).param("owners", owners).param("pots", pots);
    }

    /** Those that have something left, and those that get something back. */
    private static Writes.Write batches(Collection<Account> accounts, Collection<String> used, Writes reads) {
        var batched = accounts.stream().filter(Account::isBatched).toList();
        return reads.add("""
                select id, owner, pot, expires_at, left_over
                  from ledger_batch
                 where left_over > 0
                   and (owner, pot) in (select * from unnest(:owners, :pots))
                 union
                select b.id, b.owner, b.pot, b.expires_at, b.left_over
                  from ledger_transfer t
                  join ledger_use u on u.transfer = t.id
                  join ledger_batch b on b.id = u.batch
                 where t.key = any(:used)
                """)
                .param("owners", batched.stream().mapToLong(Account::owner).toArray())
                .param("pots", batched.stream().map(Account::pot).toArray(String[]::new))
                .param("used", used.toArray(String[]::new));
    }

    private static void batch(Row row, Map<Account, Holding> holdings, Map<Long, Batch> batches) {
        var account = new Account(row.number("owner"), row.text("pot"));
        var batch = Batch.stored(row.number("id"), account, row.maybeInstant("expires_at"), row.number("left_over"));
        batches.put(batch.id, batch);
        var holding = holdings.get(account);
        if (holding != null) {
            holding.have(batch);
        }
    }

    private static Writes.Write earlier(Collection<String> keys, Writes reads) {
        return reads.add("""
                select t.key, t.id, t.digest, exists (select from ledger_transfer e where e.ends = t.id) as ended
                  from ledger_transfer t
                 where t.key = any(:keys)
                """).param("keys", keys.toArray(String[]::new));
    }

    private static Writes.Write uses(Collection<String> used, Writes reads) {
        return reads.add("""
                select t.key, u.transfer, u.batch, u.amount, u.returned
                  from ledger_transfer t
                  join ledger_use u on u.transfer = t.id
                  join ledger_batch b on b.id = u.batch
                 where t.key = any(:used)
                 order by b.expires_at nulls last, b.id
                """).param("used", used.toArray(String[]::new));
    }

    /** Adds everything that was booked to the writes of the caller's transaction. */
    public void write(Sheet sheet, Writes writes) {
        if (sheet.entered().isEmpty()) {
            return;
        }
        var changed = sheet.holdings().stream()
                .filter(h -> h.change() != 0 || h.isOverdrawn())
                .toList();
        writes.add("""
                update ledger_balance b
                   set amount = b.amount + d.change,
                       lowest = case when d.overdrawn then least(b.lowest, b.amount + d.change)
                                     when d.change > 0 then greatest(b.lowest, least(0, b.amount + d.change))
                                     else b.lowest end
                  from unnest(:owners, :pots, :changes, :overdrawn::boolean[]) as d(owner, pot, change, overdrawn)
                 where b.owner = d.owner
                   and b.pot = d.pot
                """)
                .param(
                        "owners",
                        changed.stream().mapToLong(h -> h.account().owner()).toArray())
                .param("pots", changed.stream().map(h -> h.account().pot()).toArray(String[]::new))
                .param("changes", changed.stream().mapToLong(Holding::change).toArray())
                .param(
                        "overdrawn",
                        changed.stream()
                                .map(h -> Boolean.toString(h.isOverdrawn()))
                                .toArray(String[]::new))
                .expect(changed.size());
        sheet.entered().write(writes);
        var batches = sheet.holdings().stream().flatMap(Holding::changedBatches).toList();
        if (!batches.isEmpty()) {
            writes.add("""
                    update ledger_batch b
                       set left_over = b.left_over + d.change
                      from unnest(:ids, :changes) as d(id, change)
                     where b.id = d.id
                    """)
                    .param("ids", batches.stream().mapToLong(batch -> batch.id).toArray())
                    .param("changes", batches.stream().mapToLong(Batch::change).toArray())
                    .expect(batches.size());
        }
    }
}
