package io.juhui.money.ledger;

import io.juhui.kernel.Words;
import io.juhui.platform.store.OneTrip;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger's verbs, each in the caller's transaction and each once per key: said again, it answers what stands. Refusals are
 * {@link LedgerProblem}s; a key used for something else, or more given back than was used, is a bug.
 */
@Component
public class Ledger {

    private final Sheets sheets;
    private final StoredTransfers stored;
    private final OneTrip trip;

    Ledger(Sheets sheets, StoredTransfers stored, OneTrip trip) {
        this.sheets = sheets;
        this.stored = stored;
        this.trip = trip;
    }

    @Transactional
    public TransferId post(Transfer transfer) {
        return postAll(List.of(transfer)).getFirst();
    }

    /** All of them or none. */
    @Transactional
    public List<TransferId> postAll(List<Transfer> transfers) {
        var sheet = sheets.open(transfers);
        var ids = new ArrayList<TransferId>(transfers.size());
        for (var transfer : transfers) {
            ids.add(sheet.book(transfer));
        }
        trip.run(writes -> sheets.write(sheet, writes));
        return ids;
    }

    /** Locks these accounts, has {@code decision} book on them what it decides from what they have, and writes it. */
    @Transactional
    public <T> T decide(Collection<Account> accounts, Function<Sheet, T> decision) {
        var sheet = sheets.of(accounts);
        var decided = decision.apply(sheet);
        trip.run(writes -> sheets.write(sheet, writes));
        return decided;
    }

    /** What is held under {@code key} is spent now. False when there is no such hold, or it has ended already. */
    @Transactional
    public boolean capture(String key, String kind, Words words) {
        return stored.find(key).filter(StoredTransfers.Stood::isHold).isPresent()
                && end(key, kind, words, Ledger::spend);
    }

    /** What is held under {@code key} goes back where it came from. False when there is no such hold, or it has ended already. */
    @Transactional
    public boolean release(String key, String kind, Words words) {
        return end(
                key,
                kind,
                words,
                move -> new Transfer.Move(
                        move.to(), move.from(), move.amount(), Transfer.Taking.SPEND, null, restored(move, key)));
    }

    /**
     * Takes back all of a transfer, once; what has been spent of it meanwhile is owed (R22). False when there is no such
     * transfer, or it has been taken back already.
     */
    @Transactional
    public boolean reverse(String key, String kind, Words words) {
        return end(
                key,
                kind,
                words,
                move -> new Transfer.Move(
                        move.to(), move.from(), move.amount(), Transfer.Taking.OVERDRAW, null, restored(move, key)));
    }

    /** Those of the causes for which something has been entered. */
    public Set<Long> entered(String kind, Collection<Long> causes) {
        return stored.causes(kind, causes);
    }

    private boolean end(String key, String kind, Words words, Function<Transfer.Move, Transfer.Move> turned) {
        var found = stored.find(key);
        if (found.isEmpty()) {
            return false;
        }
        var first = found.get();
        var transfer = new Transfer(
                kind,
                key + ":ended",
                first.cause(),
                words,
                first.moves().stream().map(turned).toList(),
                Optional.of(key),
                0);
        var sheet = sheets.open(List.of(transfer));
        if (sheet.isEnded(key)) {
            return false;
        }
        sheet.book(transfer);
        trip.run(writes -> sheets.write(sheet, writes));
        return true;
    }

    private static Transfer.Move spend(Transfer.Move held) {
        var pot = held.to().ownPot().flatMap(Pot::heldFrom).orElseThrow(() -> new IllegalStateException("not a hold"));
        return new Transfer.Move(
                held.to(), Account.house(pot.asset(), Counter.SPENT), held.amount(), Transfer.Taking.SPEND, null, null);
    }

    /** What came out of batches goes back to them. */
    private static @org.jspecify.annotations.Nullable String restored(Transfer.Move move, String key) {
        return move.from().isBatched() ? key : null;
    }
}
