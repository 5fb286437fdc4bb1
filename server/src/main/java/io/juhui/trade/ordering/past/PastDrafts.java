package io.juhui.trade.ordering.past;

import io.juhui.kernel.Ids;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderNumbers;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.PurchaseSource;
import io.juhui.trade.ordering.Way;
import io.juhui.trade.ordering.past.OrderImport.Past;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Quoting;
import io.juhui.trade.pricing.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an order that went before looked like when it was placed: priced by the engine as of its own time. */
@Component
class PastDrafts {

    private final Quoting quoting;
    private final OrderTerms terms;
    private final Ids ids;
    private final OrderNumbers numbers = new OrderNumbers();

    PastDrafts(Quoting quoting, OrderTerms terms, Ids ids) {
        this.quoting = quoting;
        this.terms = terms;
        this.ids = ids;
    }

    Draft draft(Past past) {
        var basket = new ArrayList<Basket.Line>();
        for (int i = 0; i < past.items().size(); i++) {
            basket.add(Basket.Line.of(
                    i, past.items().get(i).offer(), past.items().get(i).quantity()));
        }
        var quote = quoting.quote(
                new Basket(basket, past.receiver().regionCode()),
                Situation.of(Optional.of(past.buyer()), past.placedAt()));
        var lines = new ArrayList<Draft.Line>();
        for (int i = 0; i < basket.size(); i++) {
            lines.add(new Draft.Line(
                    new LineId(ids.next()),
                    past.items().get(i).offer(),
                    quote.lines().get(i)));
        }
        var head = new Draft.Head(
                new OrderId(ids.next()),
                numbers.next(past.placedAt()),
                past.buyer(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                past.placedAt(),
                past.placedAt().plus(terms.unpaid()),
                Way.PLAIN);
        return new Draft(head, lines, quote, past.delivery(), past.receiver(), PurchaseSource.CART, past.note());
    }

    /** When it counts as received by itself, had it not been received before. */
    @Nullable
    Instant receiptBefore(Past past) {
        var course = past.course();
        if (course.shippedAt() == null) {
            return null;
        }
        var delivered = course.signedAt() == null ? course.shippedAt().plus(terms.longestTransit()) : course.signedAt();
        return delivered.plus(terms.receiptAfterDelivery());
    }
}
