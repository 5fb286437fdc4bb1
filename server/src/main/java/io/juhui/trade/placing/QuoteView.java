package io.juhui.trade.placing;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.platform.web.ProblemView;
import io.juhui.trade.ordering.view.AdjustmentView;
import io.juhui.trade.ordering.view.PriceStep;
import io.juhui.trade.ordering.view.PriceSteps;
import io.juhui.trade.placing.spi.PayingWays.PayingWay;
import io.juhui.trade.pricing.HintView;
import io.juhui.trade.pricing.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A price with how it was made, as the confirm page shows it; {@code token} goes back at submit (R7). */
public record QuoteView(
        String token,
        List<QuoteLineView> lines,
        Money list,
        Money discount,
        Money goods,
        @Nullable Money freight,
        Money total,
        List<PriceStep> steps,
        @Nullable ProblemView deliveryProblem,
        List<DeliveryKind> deliveryKinds,
        List<HintView> hints,
        List<PayingWay> payingWays,
        Money due) {

    public record QuoteLineView(
            String skuId,
            String productId,
            String name,
            String spec,
            Picture picture,
            int quantity,
            Money unitPrice,
            Money amount,
            @Nullable Money freight,
            Money paid,
            boolean noReasonReturn,
            @Nullable String noReturnReason,
            List<AdjustmentView> adjustments,
            @Nullable Long left) {

        QuoteLineView with(@Nullable Long left) {
            return new QuoteLineView(
                    skuId,
                    productId,
                    name,
                    spec,
                    picture,
                    quantity,
                    unitPrice,
                    amount,
                    freight,
                    paid,
                    noReasonReturn,
                    noReturnReason,
                    adjustments,
                    left);
        }
    }

    /** What is known of the carriage: an amount that is not known is no amount, rather than ¥0. */
    enum Carriage {
        UNKNOWN,
        NONE,
        CARRIED
    }

    static QuoteView of(
            Purchase purchase,
            Quote quote,
            Carriage carriage,
            @Nullable ProblemView deliveryProblem,
            Language language) {
        var known = carriage != Carriage.UNKNOWN;
        var lines = new ArrayList<QuoteLineView>();
        for (int i = 0; i < purchase.items().size(); i++) {
            lines.add(line(purchase.items().get(i), quote.lines().get(i), known, language));
        }
        return new QuoteView(
                quote.token(),
                List.copyOf(lines),
                quote.list(),
                quote.discount(),
                quote.goods(),
                known ? quote.freight() : null,
                quote.total(),
                PriceSteps.of(quote, carriage == Carriage.CARRIED, language),
                deliveryProblem,
                purchase.deliveryKinds(),
                HintView.of(quote, language),
                List.of(),
                quote.total());
    }

    private static QuoteLineView line(Purchase.Item item, Quote.Line price, boolean known, Language language) {
        var offer = item.offer();
        return new QuoteLineView(
                Long.toString(offer.sku().value()),
                Long.toString(offer.product().value()),
                offer.name(),
                offer.spec(),
                offer.picture(),
                item.quantity(),
                price.unitPrice(),
                price.goods(),
                known ? price.freight() : null,
                price.paid(),
                offer.noReasonReturn(),
                offer.noReturnReason(),
                price.adjustments().stream()
                        .map(a -> AdjustmentView.of(a, language))
                        .toList(),
                null);
    }

    /** A hint, nothing is kept by it: lines that ask for more than there is say how many are left. */
    QuoteView hinting(Map<Long, Long> available) {
        var hinted = lines.stream()
                .map(line -> {
                    var left = Math.max(0, available.getOrDefault(Long.valueOf(line.skuId()), 0L));
                    return left < line.quantity() ? line.with(left) : line;
                })
                .toList();
        return new QuoteView(
                token,
                hinted,
                list,
                discount,
                goods,
                freight,
                total,
                steps,
                deliveryProblem,
                deliveryKinds,
                hints,
                payingWays,
                due);
    }

    /** What of the buyer's own money it can be paid with, and what is left to pay outside with what is chosen. */
    QuoteView paidWith(List<PayingWay> ways) {
        var inside = Money.sum(ways.stream().map(PayingWay::used).toList());
        return new QuoteView(
                token,
                lines,
                list,
                discount,
                goods,
                freight,
                total,
                steps,
                deliveryProblem,
                deliveryKinds,
                hints,
                List.copyOf(ways),
                total.minus(inside));
    }
}
