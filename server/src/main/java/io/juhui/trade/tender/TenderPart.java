package io.juhui.trade.tender;

import io.juhui.money.ledger.Sheet;
import io.juhui.money.ledger.Sheets;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The buyers' own money in placing: accounts of the whole batch locked at once, decided in memory, written in the batch's trip. */
@Component
class TenderPart implements PlacingPart<TenderPart.Rows> {

    private final Sheets sheets;
    private final TenderRows tenders;

    TenderPart(Sheets sheets, TenderRows tenders) {
        this.sheets = sheets;
        this.tenders = tenders;
    }

    /** @param sheet none where nobody of the batch pays inside */
    record Rows(@Nullable Sheet sheet, List<Tendering.Taken> taken) {

        Optional<Sheet> open() {
            return Optional.ofNullable(sheet);
        }
    }

    /** After everything that could still change what an order comes to. */
    @Override
    public int rank() {
        return 800;
    }

    @Override
    public Rows load(List<Draft> drafts) {
        var accounts = drafts.stream()
                .filter(draft -> !Wish.of(draft.picks()).isNothing())
                .flatMap(draft -> Tendering.accounts(draft.buyer()))
                .collect(Collectors.toSet());
        return new Rows(accounts.isEmpty() ? null : sheets.of(accounts), new ArrayList<>());
    }

    @Override
    public void check(Rows rows, Draft draft) {
        var asked = asked(draft);
        if (!asked.wish().isNothing()) {
            rows.open().ifPresent(sheet -> Tendering.decide(sheet, asked));
        }
    }

    @Override
    public void take(Rows rows, Draft draft) {
        var asked = asked(draft);
        if (asked.wish().isNothing()) {
            return;
        }
        rows.open().ifPresent(sheet -> {
            var taken = Tendering.taken(sheet, asked);
            if (taken.inside().isPositive()) {
                rows.taken().add(taken);
                draft.cover(taken.inside());
            }
        });
    }

    private static Tendering.Asked asked(Draft draft) {
        return new Tendering.Asked(
                draft.id(),
                draft.buyer(),
                draft.total(),
                Wish.of(draft.picks()),
                "order:" + draft.id().value() + ":tender");
    }

    @Override
    public void write(Rows rows, List<Draft> placed, Writes writes) {
        rows.open().ifPresent(sheet -> sheets.write(sheet, writes));
        var paid = rows.taken().stream().flatMap(taken -> taken.rows().stream()).toList();
        if (!paid.isEmpty()) {
            tenders.add(paid, writes);
        }
    }
}
