package io.juhui.money.ledger;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What staff see of the ledger. */
@Component
class Explorer {

    private static final int MOST = 100;

    private final Statements statements;
    private final StoredTransfers stored;
    private final Balances balances;
    private final Buyers buyers;

    Explorer(Statements statements, StoredTransfers stored, Balances balances, Buyers buyers) {
        this.statements = statements;
        this.stored = stored;
        this.balances = balances;
        this.buyers = buyers;
    }

    /** @param amount below zero for what was given out and is still with buyers or spent by them */
    record HouseView(String name, Asset asset, boolean money, long amount) {}

    record OwnerView(BuyerView owner, List<Statements.AssetView> assets) {}

    /**
     * A transfer with all it moved.
     *
     * @param ends what it captured, released or took back
     * @param endedBy what did so to it
     * @param open it holds something and nothing has ended it yet
     */
    record TransferView(
            TransferId id,
            String kind,
            String text,
            Statements.CauseView cause,
            Instant at,
            @Nullable TransferId ends,
            @Nullable TransferId endedBy,
            boolean open,
            boolean byHand,
            List<EntryView> entries) {}

    /** @param owner null for an account of the house */
    record EntryView(
            @Nullable BuyerView owner,
            Asset asset,
            String account,
            boolean money,
            long amount,
            @Nullable Long after) {}

    List<HouseView> house(Language language) {
        var sums = balances.house();
        return Stream.of(Asset.values())
                .flatMap(asset -> Stream.of(Counter.values())
                        .filter(counter -> sums.containsKey(counter.code(asset)))
                        .map(counter -> new HouseView(
                                asset.words().in(language) + " · "
                                        + counter.words().in(language),
                                asset,
                                asset.isMoney(),
                                sums.getOrDefault(counter.code(asset), 0L))))
                .toList();
    }

    OwnerView owner(BuyerId owner, Language language) {
        var view = buyers.find(owner).orElseThrow(LedgerProblem.NO_OWNER::problem);
        return new OwnerView(view, statements.of(owner, language));
    }

    TransferView transfer(TransferId id, Language language) {
        var head = stored.find(id).orElseThrow(LedgerProblem.NO_SUCH::problem);
        return views(List.of(head), language).getFirst();
    }

    List<TransferView> causedBy(Cause cause, Language language) {
        return views(stored.causedBy(cause, MOST), language);
    }

    private List<TransferView> views(List<StoredTransfers.Head> heads, Language language) {
        var entries =
                stored.entries(heads.stream().map(head -> head.id().value()).toList());
        var owners = owners(entries);
        return heads.stream()
                .map(head -> view(
                        head,
                        entries.stream()
                                .filter(entry -> entry.transfer() == head.id().value())
                                .map(entry -> view(entry, owners, language))
                                .toList(),
                        language))
                .toList();
    }

    private Map<BuyerId, BuyerView> owners(Collection<StoredTransfers.Entry> entries) {
        return buyers.find(entries.stream()
                .filter(entry -> !entry.account().isHouse())
                .map(entry -> new BuyerId(entry.account().owner()))
                .collect(Collectors.toSet()));
    }

    private TransferView view(StoredTransfers.Head head, List<EntryView> entries, Language language) {
        var end = stored.endOf(head.id()).map(StoredTransfers.Head::id).orElse(null);
        return new TransferView(
                head.id(),
                head.kind(),
                head.words().in(language),
                Statements.CauseView.of(head.cause()),
                head.at(),
                head.ends() == null ? null : new TransferId(head.ends()),
                end,
                head.isHold() && end == null,
                head.staff() != null,
                entries);
    }

    private static EntryView view(StoredTransfers.Entry entry, Map<BuyerId, BuyerView> owners, Language language) {
        var account = entry.account();
        var asset = account.assetKind();
        var words = account.ownPot()
                .map(Pot::words)
                .orElseGet(() -> Counter.of(account.pot()).orElseThrow().words());
        return new EntryView(
                account.isHouse() ? null : owners.get(new BuyerId(account.owner())),
                asset,
                asset.words().in(language) + " · " + words.in(language),
                asset.isMoney(),
                entry.amount(),
                entry.after());
    }
}
