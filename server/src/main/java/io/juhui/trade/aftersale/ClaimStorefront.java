package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Question;
import io.juhui.trade.aftersale.CaseViews.CaseLine;
import io.juhui.trade.aftersale.Claims.Wish;
import io.juhui.trade.fulfilment.Carrier;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.Orders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a buyer may ask for, and what that would come to; nothing changes here. */
@RestController
@Access(Access.Who.BUYER)
class ClaimStorefront {

    private final Orders orders;
    private final OrderTerms terms;
    private final Claims claims;
    private final CaseRows rows;
    private final Clock clock;

    ClaimStorefront(Orders orders, OrderTerms terms, Claims claims, CaseRows rows, Clock clock) {
        this.orders = orders;
        this.terms = terms;
        this.claims = claims;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param refused why it cannot be chosen for this line; none where it can */
    record ReasonChoice(
            CaseReason reason,
            String text,
            boolean needsEvidence,
            @Nullable String refused) {}

    record KindChoice(CaseKind kind, String text, List<ReasonChoice> reasons) {}

    /**
     * @param units how many of it may be asked for
     * @param openCase the case that is open about it
     */
    record ClaimLine(CaseLine line, int units, @Nullable CaseId openCase, List<KindChoice> kinds) {}

    /**
     * @param until the end of the after-sale period; none before receipt
     * @param noReasonDays days left of the seven in which goods go back without a reason
     */
    record ClaimOptions(
            OrderId orderId,
            String orderNumber,
            boolean open,
            @Nullable Instant until,
            int noReasonDays,
            List<ClaimLine> lines,
            List<CarrierChoice> carriers) {}

    record CarrierChoice(String code, String name) {}

    record PreviewAfterSale(
            @NotNull LineId lineId,
            @Min(1) @Max(9_999) int units,
            @NotNull CaseKind kind,
            @NotNull CaseReason reason) {}

    /** @param back where the money would go, and what else would come back or be taken back */
    record AfterSalePreview(Money goods, Money freight, Money amount, List<Foretold> back) {}

    @GetMapping("/api/orders/{id}/after-sale")
    ClaimOptions options(Actor.Buyer buyer, @PathVariable OrderId id, Locale locale) {
        var order = orders.ofBuyer(buyer.id(), id);
        var rights = Rights.of(order, terms, clock.instant());
        var language = Language.of(locale);
        var open = rows.openOf(id);
        return new ClaimOptions(
                id,
                order.number(),
                rights.isOpen(),
                rights.until(),
                rights.noReasonDaysLeft(),
                orders.lines(id).stream()
                        .map(line -> line(order, line, rights, open, language))
                        .toList(),
                carriers(language));
    }

    private static ClaimLine line(
            Order order, OrderLine line, Rights rights, List<AfterSaleCase> open, Language language) {
        return new ClaimLine(
                CaseViews.line(line),
                rights.isOpen() ? line.held(order.status()) : 0,
                open.stream()
                        .filter(c -> c.line().equals(line.id()))
                        .map(AfterSaleCase::id)
                        .findFirst()
                        .orElse(null),
                Arrays.stream(CaseKind.values())
                        .map(kind -> new KindChoice(kind, kind.text(language), reasons(kind, line, rights, language)))
                        .toList());
    }

    private static List<ReasonChoice> reasons(CaseKind kind, OrderLine line, Rights rights, Language language) {
        return Arrays.stream(CaseReason.values())
                .filter(reason -> reason.fits(kind))
                .map(reason -> new ReasonChoice(
                        reason,
                        reason.text(language),
                        reason.needsEvidence(),
                        reason == CaseReason.NO_REASON
                                ? rights.noReasonRefused(line)
                                        .map(refusal -> words(refusal).in(language))
                                        .orElse(null)
                                : null))
                .toList();
    }

    private static Words words(AfterSaleProblem refusal) {
        return new Words(refusal.zh(), refusal.en());
    }

    private static List<CarrierChoice> carriers(Language language) {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> carrier != Carrier.OWN)
                .map(carrier -> new CarrierChoice(carrier.name(), carrier.title(language)))
                .toList();
    }

    @PostMapping("/api/orders/{id}/after-sale/preview")
    @Question
    AfterSalePreview preview(
            Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody PreviewAfterSale body, Locale locale) {
        var wish = new Wish(body.lineId(), body.units(), body.kind(), body.reason());
        var preview = claims.preview(buyer.id(), id, wish);
        return new AfterSalePreview(
                preview.goods(),
                preview.freight(),
                preview.amount(),
                claims.foretell(buyer.id(), id, List.of(wish), List.of(preview), Language.of(locale)));
    }
}
