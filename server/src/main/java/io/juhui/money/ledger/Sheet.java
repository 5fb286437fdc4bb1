package io.juhui.money.ledger;

import io.juhui.kernel.Ids;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A working copy of accounts that are locked in the caller's transaction. Transfers are checked and booked on it in memory, one after
 * the other; {@link Sheets#write} writes them all at once. Not for more than one thread, nor for longer than the transaction.
 */
public final class Sheet {

    private final Instant at;
    private final Ids ids;
    private final Map<Account, Holding> holdings;
    private final Known known;
    private final Entered entered = new Entered();

    /**
     * What stood already when the accounts were locked.
     *
     * @param transfers by key
     * @param ended ids of transfers that another has ended
     * @param uses by key of the transfer that used them
     */
    record Known(Map<String, Earlier> transfers, Collection<Long> ended, Map<String, List<Use>> uses) {}

    record Earlier(long id, String digest) {}

    /** What one transfer took from one batch, and how much of it has come back since. */
    static final class Use {
        final long transfer;
        final Batch batch;
        private final long amount;
        private long returned;

        Use(long transfer, Batch batch, long amount, long returned) {
            this.transfer = transfer;
            this.batch = batch;
            this.amount = amount;
            this.returned = returned;
        }

        long back(long most) {
            long some = Math.min(most, amount - returned);
            returned += some;
            return some;
        }
    }

    Sheet(Instant at, Ids ids, Map<Account, Holding> holdings, Known known) {
        this.at = at;
        this.ids = ids;
        this.holdings = holdings;
        this.known = known;
    }

    /** What may be spent of this account now, as booked so far; its owner's transfers must be among those the sheet was opened for. */
    public long spendable(Account account) {
        return holding(account).spendable(at);
    }

    /** Whether a transfer of this key stands already, saying the same. */
    public Optional<TransferId> earlier(Transfer transfer) {
        var earlier = known.transfers().get(transfer.key());
        if (earlier == null) {
            return Optional.empty();
        }
        if (!earlier.digest().equals(digest(transfer))) {
            throw new IllegalStateException("another transfer stands under " + transfer.key());
        }
        return Optional.of(new TransferId(earlier.id()));
    }

    /** Refuses with {@code ledger/not-enough} what cannot be booked; changes nothing. */
    public void check(Transfer transfer) {
        var changed = new HashMap<Account, Long>();
        for (var move : transfer.moves()) {
            if (!move.from().isHouse() && move.taking() == Transfer.Taking.SPEND) {
                long available = spendable(move.from()) + changed.getOrDefault(move.from(), 0L);
                if (available < move.amount()) {
                    throw LedgerProblem.NOT_ENOUGH
                            .problem()
                            .with("pot", move.from().pot())
                            .with("available", Math.max(0, available));
                }
            }
            changed.merge(move.from(), -move.amount(), Long::sum);
            changed.merge(move.to(), move.amount(), Long::sum);
        }
    }

    /** Books it, once: a transfer whose key stands already is that one. Refuses as {@link #check} does. */
    public TransferId book(Transfer transfer) {
        var earlier = earlier(transfer);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        check(transfer);
        var id = ids.next();
        var ends = transfer.ends().map(this::open).orElse(0L);
        entered.transfer(id, transfer, digest(transfer), ends, at);
        for (var move : transfer.moves()) {
            take(id, move);
            give(id, move);
        }
        known.transfers().put(transfer.key(), new Earlier(id, digest(transfer)));
        return new TransferId(id);
    }

    /** Whether another transfer has already ended the one under this key; the sheet must have been opened for one that would. */
    boolean isEnded(String key) {
        var earlier = known.transfers().get(key);
        return earlier != null && known.ended().contains(earlier.id());
    }

    /** What has ended and is still to be cleared away. */
    long ended(Account account) {
        return holding(account).ended(at);
    }

    Entered entered() {
        return entered;
    }

    Collection<Holding> holdings() {
        return holdings.values();
    }

    /** The id of a transfer that nothing has ended yet; from now on this one has. */
    private long open(String key) {
        var earlier = known.transfers().get(key);
        if (earlier == null || !known.ended().add(earlier.id())) {
            throw new IllegalStateException("nothing to end under " + key);
        }
        return earlier.id();
    }

    private void take(long transfer, Transfer.Move move) {
        if (move.from().isHouse()) {
            entered.entry(transfer, move.from(), -move.amount(), null);
            return;
        }
        var holding = holding(move.from());
        var taken = holding.take(move.amount(), move.taking(), at);
        entered.entry(transfer, move.from(), -move.amount(), holding.amount());
        taken.forEach(part -> entered.use(transfer, part));
    }

    private void give(long transfer, Transfer.Move move) {
        if (move.to().isHouse()) {
            entered.entry(transfer, move.to(), move.amount(), null);
            return;
        }
        var holding = holding(move.to());
        if (move.to().isBatched()) {
            holding.give(parts(transfer, move)).forEach(settled -> entered.use(transfer, settled));
        } else {
            holding.give(move.amount());
        }
        entered.entry(transfer, move.to(), move.amount(), holding.amount());
    }

    /** The batches that an amount goes to: those it came from, the last to end first; else one of its own. */
    private List<Holding.Taken> parts(long transfer, Transfer.Move move) {
        var key = move.restores();
        if (key == null) {
            var fresh = Batch.fresh(ids.next(), move.to(), move.expires());
            entered.batch(fresh, transfer, move.amount());
            holding(move.to()).have(fresh);
            return List.of(new Holding.Taken(fresh, move.amount()));
        }
        var back = new LinkedHashMap<Batch, Long>();
        long missing = move.amount();
        for (var use : known.uses().getOrDefault(key, List.of()).reversed()) {
            if (use.batch.account.equals(move.to())) {
                long some = use.back(missing);
                missing -= some;
                if (some > 0) {
                    back.merge(use.batch, some, Long::sum);
                    entered.back(use, some);
                }
            }
        }
        if (missing > 0) {
            throw new IllegalStateException(missing + " more than " + key + " has used");
        }
        var parts = new ArrayList<Holding.Taken>();
        back.forEach((batch, amount) -> parts.add(new Holding.Taken(batch, amount)));
        return parts;
    }

    private Holding holding(Account account) {
        var holding = holdings.get(account);
        if (holding == null) {
            throw new IllegalStateException("not on this sheet: " + account);
        }
        return holding;
    }

    private static String digest(Transfer transfer) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(transfer.said().getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, 16);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
