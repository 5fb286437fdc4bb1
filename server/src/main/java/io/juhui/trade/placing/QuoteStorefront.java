package io.juhui.trade.placing;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.inventory.StockLevel;
import io.juhui.goods.inventory.Stocks;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Problem;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.ProblemView;
import io.juhui.platform.web.Question;
import io.juhui.trade.ordering.PurchaseSource;
import io.juhui.trade.ordering.Way;
import io.juhui.trade.placing.QuoteView.Carriage;
import io.juhui.trade.placing.spi.PayingWays;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Pick;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The confirm page's price: what would be charged if it were submitted now. Changes nothing. */
@RestController
class QuoteStorefront {

    private final PurchaseQuotes quotes;
    private final Deliveries deliveries;
    private final Stocks stocks;
    private final ObjectProvider<PayingWays> payingWays;
    private final Clock clock;

    QuoteStorefront(
            PurchaseQuotes quotes,
            Deliveries deliveries,
            Stocks stocks,
            ObjectProvider<PayingWays> payingWays,
            Clock clock) {
        this.quotes = quotes;
        this.deliveries = deliveries;
        this.stocks = stocks;
        this.payingWays = payingWays;
        this.clock = clock;
    }

    record QuoteRequest(
            @NotEmpty @Size(max = 50) List<@Valid CartLineInput> lines,
            @Nullable @Valid DeliveryChoice delivery,
            @NotNull PurchaseSource source,
            @Nullable Channel channel,
            @Nullable @Size(max = Pick.MOST_OF_A_PURCHASE) List<@NotNull @Valid Pick> picks) {}

    @PostMapping("/api/quotes")
    @Question
    @Access(Access.Who.BUYER)
    QuoteView quote(Actor.Buyer buyer, @Valid @RequestBody QuoteRequest body, Locale locale) {
        var purchase = quotes.purchase(buyer.id(), body.lines(), Way.of(body.channel(), body.picks()), clock.instant());
        var language = Language.of(locale);
        var delivery = body.delivery();
        if (delivery == null) {
            return view(purchase, null, Carriage.UNKNOWN, null, language);
        }
        try {
            var receiver = deliveries.load(List.of(delivery)).receiver(buyer.id(), delivery, purchase);
            return delivery.kind() == DeliveryKind.EXPRESS
                    ? view(purchase, receiver.regionCode(), Carriage.CARRIED, null, language)
                    : view(purchase, null, Carriage.NONE, null, language);
        } catch (Problem problem) {
            var told = ProblemView.of(problem, "/api/quotes", language);
            return view(purchase, null, Carriage.UNKNOWN, told, language);
        }
    }

    private QuoteView view(
            Purchase purchase,
            @Nullable String region,
            Carriage carriage,
            @Nullable ProblemView problem,
            Language language) {
        var skus = purchase.items().stream()
                .map(item -> item.offer().sku().value())
                .toList();
        var quote = quotes.quote(purchase, region);
        var situation = purchase.situation();
        var ways = payingWays.stream()
                .flatMap(room -> situation.buyer().stream()
                        .flatMap(buyer -> room.ways(buyer, situation.picks(), quote.total(), language).stream()))
                .toList();
        return QuoteView.of(purchase, quote, carriage, problem, language)
                .hinting(stocks.levels(skus).stream()
                        .collect(Collectors.toMap(StockLevel::skuId, StockLevel::available)))
                .paidWith(ways);
    }
}
