package io.juhui.trade.placing;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Problem;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderNumbers;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.placing.PlacingQueue.Request;
import io.juhui.trade.pricing.Facts;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.PricingProblem;
import io.juhui.trade.pricing.Quote;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Turns requests into priced, addressed drafts: one read for all addresses of a batch, everything else from memory. */
@Component
class PlacingDrafts {

    private final PurchaseQuotes quotes;
    private final Deliveries deliveries;
    private final OrderTerms terms;
    private final Ids ids;
    private final Clock clock;
    private final OrderNumbers numbers = new OrderNumbers();

    PlacingDrafts(PurchaseQuotes quotes, Deliveries deliveries, OrderTerms terms, Ids ids, Clock clock) {
        this.quotes = quotes;
        this.deliveries = deliveries;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
    }

    /** A request with what became of it so far. */
    sealed interface Prepared {

        Request request();

        record Ready(Request request, Draft draft) implements Prepared {}

        record Refused(Request request, Problem problem) implements Prepared {}
    }

    List<Prepared> prepare(List<Request> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        var at = clock.instant();
        var unpaid = terms.unpaid();
        var places =
                deliveries.load(requests.stream().map(r -> r.body().delivery()).toList());
        var facts = quotes.facts(picked(requests), at);
        var prepared = new ArrayList<Prepared>(requests.size());
        for (var request : requests) {
            try {
                prepared.add(new Prepared.Ready(request, draft(request, facts, places, at, unpaid)));
            } catch (Problem problem) {
                prepared.add(new Prepared.Refused(request, problem));
            }
        }
        return prepared;
    }

    /** Each buyer with all that is picked in this batch. */
    private static Map<BuyerId, List<Pick>> picked(List<Request> requests) {
        var picked = new HashMap<BuyerId, List<Pick>>();
        for (var request : requests) {
            picked.merge(request.buyer(), request.body().way().picks(), PlacingDrafts::both);
        }
        return picked;
    }

    private static List<Pick> both(List<Pick> some, List<Pick> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private Draft draft(
            Request request, Map<BuyerId, Facts> facts, Deliveries.Places places, Instant at, Duration unpaid) {
        var body = request.body();
        var purchase = quotes.purchase(request.buyer(), body.lines(), body.way(), facts, at);
        var receiver = places.receiver(request.buyer(), body.delivery(), purchase);
        if (purchase.needsNoReturnConfirmation() && !body.noReturnConfirmed()) {
            throw OrderingProblem.CONFIRM_NO_RETURN.problem();
        }
        var region =
                body.delivery().kind() == DeliveryKind.EXPRESS ? Objects.requireNonNull(receiver.regionCode()) : null;
        var quote = quotes.quote(purchase, region);
        if (!quote.token().equals(body.quoteToken())) {
            Problem.Spoken view = language -> quotes.view(purchase, quote, region != null, language);
            throw PricingProblem.PRICE_CHANGED.problem().with("quote", view);
        }
        var payBefore = quote.total().isPositive() ? at.plus(unpaid) : null;
        var head = new Draft.Head(
                new OrderId(ids.next()),
                numbers.next(at),
                request.buyer(),
                request.key(),
                request.digest(),
                at,
                payBefore,
                body.way());
        return new Draft(
                head, lines(purchase, quote), quote, body.delivery().kind(), receiver, body.source(), body.note());
    }

    private List<Draft.Line> lines(Purchase purchase, Quote quote) {
        var lines = new ArrayList<Draft.Line>(purchase.items().size());
        for (int i = 0; i < purchase.items().size(); i++) {
            lines.add(new Draft.Line(
                    new LineId(ids.next()),
                    purchase.items().get(i).offer(),
                    quote.lines().get(i)));
        }
        return lines;
    }
}
