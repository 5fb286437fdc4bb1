package io.juhui.money.ledger;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.platform.web.WebProblem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An owner's account as it is read: what is there, and line by line how it came to that 明细. */
@Component
public class Statements {

    private static final int SOON = 5;

    private final Balances balances;
    private final StoredTransfers stored;

    Statements(Balances balances, StoredTransfers stored) {
        this.balances = balances;
        this.stored = stored;
    }

    /**
     * One asset of an owner.
     *
     * @param money whether amounts are fen; else pieces
     * @param available may be below nothing: that much is owed, and nothing can be spent
     * @param ending what ends next
     */
    public record AssetView(
            Asset asset,
            String name,
            boolean money,
            long available,
            long frozen,
            long held,
            List<PotView> pots,
            List<EndingView> ending) {

        boolean isTouched() {
            return available != 0 || frozen != 0 || held != 0;
        }
    }

    public record PotView(Pot pot, String name, long amount) {}

    public record EndingView(long amount, Instant at) {}

    /**
     * One line of a statement.
     *
     * @param pot the part of the asset that changed, in words
     * @param after what that part came to
     * @param transfer what it belongs to
     */
    public record StatementLine(
            String transfer, String text, String pot, long amount, long after, CauseView cause, Instant at) {}

    /** What it was made for: an order, say. */
    public record CauseView(String kind, String id) {

        static CauseView of(Cause cause) {
            return new CauseView(cause.kind(), Long.toString(cause.id()));
        }
    }

    public List<AssetView> of(BuyerId owner, Language language) {
        var owned = balances.of(owner);
        var ending = balances.ending(owner, 50);
        return Stream.of(Asset.values())
                .map(asset -> view(asset, owned, ending, language))
                .toList();
    }

    private static AssetView view(Asset asset, Balances.Owned owned, List<Balances.Ending> ending, Language language) {
        var pots = Stream.of(Pot.values()).filter(pot -> pot.asset() == asset).toList();
        return new AssetView(
                asset,
                asset.words().in(language),
                asset.isMoney(),
                sum(pots, Pot.Part.AVAILABLE, owned),
                sum(pots, Pot.Part.FROZEN, owned),
                sum(pots, Pot.Part.HELD, owned),
                pots.stream()
                        .map(pot -> new PotView(pot, pot.words().in(language), owned.in(pot)))
                        .toList(),
                ending.stream()
                        .filter(end -> end.pot().asset() == asset)
                        .limit(SOON)
                        .map(end -> new EndingView(end.amount(), end.at()))
                        .toList());
    }

    private static long sum(List<Pot> pots, Pot.Part part, Balances.Owned owned) {
        return pots.stream()
                .filter(pot -> pot.part() == part)
                .mapToLong(owned::in)
                .sum();
    }

    /** What was held and let go again is no line of its own; newest first. */
    public Page<StatementLine> lines(BuyerId owner, Asset asset, @Nullable String after, int limit, Language language) {
        var pots = Stream.of(Pot.values())
                .filter(pot -> pot.asset() == asset && pot.part() != Pot.Part.HELD)
                .map(Pot::code)
                .toList();
        var from = Cursor.of(after);
        var entries = stored.entries(owner.value(), pots, from.transfer(), from.number(), limit + 1);
        var heads = stored.byId(
                entries.stream().map(StoredTransfers.Entry::transfer).distinct().toList());
        return Page.of(entries, limit, entry -> entry.transfer() + "-" + entry.number())
                .map(entry -> {
                    var head = Objects.requireNonNull(heads.get(entry.transfer()));
                    return new StatementLine(
                            Long.toString(entry.transfer()),
                            head.words().in(language),
                            entry.account().ownPot().orElseThrow().words().in(language),
                            entry.amount(),
                            Optional.ofNullable(entry.after()).orElse(0L),
                            CauseView.of(head.cause()),
                            head.at());
                });
    }

    /** Where a page ended. */
    private record Cursor(long transfer, int number) {

        private static final Cursor TOP = new Cursor(Long.MAX_VALUE, 0);
        private static final Pattern PLACE = Pattern.compile("\\d{1,18}-\\d{1,4}");

        static Cursor of(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return TOP;
            }
            if (!PLACE.matcher(text).matches()) {
                throw WebProblem.INVALID.problem().at("/after", "不是本站给出的位置", "Not a place in this list");
            }
            var parts = text.split("-", -1);
            return new Cursor(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }
    }
}
