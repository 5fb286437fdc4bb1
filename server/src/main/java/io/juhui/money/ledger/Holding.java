package io.juhui.money.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One account as a sheet works on it: its balance and, where there are any, its batches. */
final class Holding {

    private final Account account;
    private final List<Batch> batches = new ArrayList<>();
    private final long before;
    private long amount;
    private boolean overdrawn;

    Holding(Account account, long amount) {
        this.account = account;
        this.before = amount;
        this.amount = amount;
    }

    /** What one batch gave to a transfer. */
    record Taken(Batch batch, long amount) {}

    Account account() {
        return account;
    }

    long amount() {
        return amount;
    }

    long change() {
        return amount - before;
    }

    /** Whether a rule has let it go below nothing on this sheet. */
    boolean isOverdrawn() {
        return overdrawn;
    }

    /** Those that are stored already and have to be written again. */
    Stream<Batch> changedBatches() {
        return batches.stream().filter(batch -> !batch.fresh && batch.change() != 0);
    }

    void have(Batch batch) {
        batches.add(batch);
    }

    /** What may be spent at this instant: not what is owed, and not what has ended and is still to be cleared away. */
    long spendable(Instant at) {
        return Math.max(0, amount - ended(at));
    }

    long ended(Instant at) {
        return batches.stream()
                .filter(batch -> batch.hasEnded(at))
                .mapToLong(Batch::left)
                .sum();
    }

    List<Taken> take(long wanted, Transfer.Taking taking, Instant at) {
        var taken = switch (taking) {
            case SPEND -> fromBatches(wanted, batch -> !batch.hasEnded(at));
            case EXPIRE -> fromBatches(wanted, batch -> batch.hasEnded(at));
            case OVERDRAW -> fromBatches(wanted, _ -> true);
        };
        amount -= wanted;
        overdrawn |= taking == Transfer.Taking.OVERDRAW && amount < 0;
        return taken;
    }

    /** Gives it to {@code batches} one after the other; what was owed before is settled out of it. */
    List<Taken> give(List<Taken> to) {
        long given = to.stream().mapToLong(Taken::amount).sum();
        long owed = Math.min(given, Math.max(0, -amount));
        to.forEach(part -> part.batch().add(part.amount()));
        amount += given;
        var settled = new ArrayList<Taken>();
        for (var part : to) {
            long some = Math.min(owed, part.amount());
            if (some > 0) {
                part.batch().add(-some);
                settled.add(new Taken(part.batch(), some));
                owed -= some;
            }
        }
        return settled;
    }

    void give(long given) {
        amount += given;
    }

    private List<Taken> fromBatches(long wanted, Predicate<Batch> which) {
        var taken = new ArrayList<Taken>();
        long missing = wanted;
        for (var batch :
                batches.stream().sorted(Batch.FIRST_TO_END).filter(which).toList()) {
            long some = Math.min(missing, batch.left());
            if (some > 0) {
                batch.add(-some);
                taken.add(new Taken(batch, some));
                missing -= some;
            }
        }
        return taken;
    }
}
