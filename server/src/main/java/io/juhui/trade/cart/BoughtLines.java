package io.juhui.trade.cart;

import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.PurchaseSource;
import io.juhui.trade.placing.spi.PlacingPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was bought out of a cart leaves it with the order's own commit; last in the batch, and never a reason to refuse. */
@Component
class BoughtLines implements PlacingPart<List<Draft>> {

    private final CartRows rows;

    BoughtLines(CartRows rows) {
        this.rows = rows;
    }

    @Override
    public int rank() {
        return 900;
    }

    @Override
    public List<Draft> load(List<Draft> drafts, Writes reads) {
        return drafts;
    }

    @Override
    public void check(List<Draft> rows, Draft draft) {}

    @Override
    public void take(List<Draft> rows, Draft draft) {}

    @Override
    public void write(List<Draft> loaded, List<Draft> placed, Writes writes) {
        var bought = placed.stream()
                .filter(draft -> draft.source() == PurchaseSource.CART)
                .flatMap(draft -> draft.lines().stream()
                        .map(line -> new long[] {draft.buyer().value(), line.sku()}))
                .toList();
        if (!bought.isEmpty()) {
            rows.remove(
                    bought.stream().mapToLong(line -> line[0]).toArray(),
                    bought.stream().mapToLong(line -> line[1]).toArray(),
                    writes);
        }
    }
}
