package io.juhui.trade.points;

import io.juhui.money.ledger.Sheet;
import io.juhui.money.ledger.Sheets;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.placing.spi.PlacingPart;
import io.juhui.trade.points.spi.PointsPrice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Points in placing: accounts of the whole batch locked at once, decided in memory, written in the batch's trip. */
@Component
class PointsPart implements PlacingPart<PointsPart.Rows> {

    private final Sheets sheets;
    private final PointsRows rows;
    private final List<PointsPrice> prices;

    PointsPart(Sheets sheets, PointsRows rows, List<PointsPrice> prices) {
        this.sheets = sheets;
        this.rows = rows;
        this.prices = prices;
    }

    /** @param sheet none where no order of the batch takes points */
    record Rows(@Nullable Sheet sheet, Map<OrderId, PointsCost> costs) {

        Optional<PointsCost> cost(Draft draft) {
            return Optional.ofNullable(costs.get(draft.id()));
        }

        Optional<Sheet> open() {
            return Optional.ofNullable(sheet);
        }
    }

    /** After the tenders: it is known then what is due; and accounts of points come after those of card and balance in the ledger's order. */
    @Override
    public int rank() {
        return 810;
    }

    @Override
    public Rows load(List<Draft> drafts) {
        var costs = drafts.stream()
                .map(this::cost)
                .filter(cost -> !cost.isNothing())
                .collect(Collectors.toMap(PointsCost::order, cost -> cost));
        var accounts = costs.values().stream().flatMap(PointsCost::accounts).collect(Collectors.toSet());
        return new Rows(accounts.isEmpty() ? null : sheets.of(accounts), costs);
    }

    private PointsCost cost(Draft draft) {
        var byLine = new HashMap<LineId, Long>();
        prices.forEach(
                price -> price.points(draft).forEach((line, points) -> byLine.merge(line, points, Math::addExact)));
        return new PointsCost(draft.id(), draft.buyer(), byLine);
    }

    @Override
    public void check(Rows batch, Draft draft) {
        prices.forEach(price -> price.check(draft, price.points(draft)));
        batch.open().ifPresent(sheet -> batch.cost(draft).ifPresent(cost -> cost.check(sheet)));
    }

    @Override
    public void take(Rows batch, Draft draft) {
        batch.open()
                .ifPresent(sheet -> batch.cost(draft)
                        .ifPresent(cost -> cost.book(sheet, draft.due().isZero())));
    }

    @Override
    public void write(Rows batch, List<Draft> placed, Writes writes) {
        batch.open().ifPresent(sheet -> sheets.write(sheet, writes));
        var taken = placed.stream()
                .flatMap(draft -> batch.cost(draft).stream()
                        .flatMap(cost -> draft.lines().stream()
                                .filter(line -> cost.byLine().getOrDefault(line.id(), 0L) > 0)
                                .map(line -> new PointsRows.Taken(
                                        draft.id(),
                                        line.id(),
                                        line.quantity(),
                                        cost.byLine().getOrDefault(line.id(), 0L)))))
                .toList();
        if (!taken.isEmpty()) {
            rows.add(taken, writes);
        }
    }
}
