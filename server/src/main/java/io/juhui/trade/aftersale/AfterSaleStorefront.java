package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.trade.aftersale.AfterSaleCase.Asked;
import io.juhui.trade.aftersale.CaseViews.CaseCard;
import io.juhui.trade.aftersale.CaseViews.CaseView;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A buyer asks, and moves his own cases. */
@RestController
@Access(Access.Who.BUYER)
class AfterSaleStorefront {

    private final Claims claims;
    private final CaseCourse course;
    private final CaseRows rows;
    private final CaseViews views;
    private final Evidence evidence;
    private final AfterSaleTerms terms;

    AfterSaleStorefront(
            Claims claims, CaseCourse course, CaseRows rows, CaseViews views, Evidence evidence, AfterSaleTerms terms) {
        this.claims = claims;
        this.course = course;
        this.rows = rows;
        this.views = views;
        this.evidence = evidence;
        this.terms = terms;
    }

    /** @param amount what the buyer was shown that it comes to, or less where he keeps the goods */
    record AskAfterSale(
            @NotNull LineId lineId,
            @Min(1) @Max(9_999) int units,
            @NotNull CaseKind kind,
            @NotNull CaseReason reason,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money amount,
            @NotNull @Size(max = 500) String description,
            @NotNull @Size(max = 10) List<@NotNull MediaId> mediaIds) {}

    record ChangeAfterSale(
            @Min(1) @Max(1_000_000) int version,
            @NotNull CaseKind kind,
            @NotNull CaseReason reason,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money amount,
            @NotNull @Size(max = 500) String description,
            @NotNull @Size(max = 10) List<@NotNull MediaId> mediaIds) {}

    /** @param version of the case that its mover has seen */
    record MoveCase(@Min(1) @Max(1_000_000) int version) {}

    record SendBack(
            @Min(1) @Max(1_000_000) int version,
            @NotNull @Size(max = 20) String carrier,
            @NotNull @Size(max = 80) String trackingNumber) {}

    @PostMapping("/api/orders/{id}/after-sale")
    @KeyRequired
    CaseView ask(Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody AskAfterSale body, Locale locale) {
        var asked = new Asked(
                body.kind(),
                body.amount(),
                body.reason(),
                body.description().strip(),
                evidence.own(buyer.id(), body.mediaIds()));
        return view(buyer, claims.ask(buyer.id(), id, body.lineId(), body.units(), asked), locale);
    }

    @GetMapping("/api/after-sale")
    Page<CaseCard> page(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable CaseId after,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit,
            Locale locale) {
        var from = after == null ? Long.MAX_VALUE : after.value();
        var page = Page.of(rows.ofBuyer(buyer.id(), from, limit), limit, c -> Long.toString(c.id().value()));
        return new Page<>(views.cards(page.items(), Language.of(locale)), page.next());
    }

    @GetMapping("/api/after-sale/{id}")
    CaseView one(Actor.Buyer buyer, @PathVariable CaseId id, Locale locale) {
        return view(buyer, id, locale);
    }

    @PostMapping("/api/after-sale/{id}/change")
    CaseView change(
            Actor.Buyer buyer, @PathVariable CaseId id, @Valid @RequestBody ChangeAfterSale body, Locale locale) {
        var own = rows.ofBuyer(buyer.id(), id);
        var asked = new Asked(
                body.kind(),
                body.amount(),
                body.reason(),
                body.description().strip(),
                evidence.own(buyer.id(), body.mediaIds()));
        claims.change(own, body.version(), asked);
        return view(buyer, id, locale);
    }

    @PostMapping("/api/after-sale/{id}/withdraw")
    CaseView withdraw(Actor.Buyer buyer, @PathVariable CaseId id, @Valid @RequestBody MoveCase body, Locale locale) {
        return moved(buyer, id, body.version(), Step.WITHDRAWN, "", AfterSaleCase::withdrawn, locale);
    }

    @PostMapping("/api/after-sale/{id}/accept")
    CaseView accept(Actor.Buyer buyer, @PathVariable CaseId id, @Valid @RequestBody MoveCase body, Locale locale) {
        return moved(buyer, id, body.version(), Step.ACCEPTED, "", c -> c.accepted(terms.returnAddress()), locale);
    }

    @PostMapping("/api/after-sale/{id}/decline")
    CaseView decline(Actor.Buyer buyer, @PathVariable CaseId id, @Valid @RequestBody MoveCase body, Locale locale) {
        return moved(buyer, id, body.version(), Step.DECLINED, "", AfterSaleCase::declined, locale);
    }

    @PostMapping("/api/after-sale/{id}/send-back")
    CaseView sendBack(Actor.Buyer buyer, @PathVariable CaseId id, @Valid @RequestBody SendBack body, Locale locale) {
        var leg = Leg.of(body.carrier(), body.trackingNumber());
        return moved(
                buyer, id, body.version(), Step.SENT_BACK, leg.text(Language.CHINESE), c -> c.sentBack(leg), locale);
    }

    @PostMapping("/api/after-sale/{id}/confirm")
    CaseView confirm(Actor.Buyer buyer, @PathVariable CaseId id, @Valid @RequestBody MoveCase body, Locale locale) {
        return moved(buyer, id, body.version(), Step.CONFIRMED, "", AfterSaleCase::confirmed, locale);
    }

    private CaseView moved(
            Actor.Buyer buyer,
            CaseId id,
            int seen,
            Step step,
            String detail,
            UnaryOperator<AfterSaleCase> decide,
            Locale locale) {
        var own = rows.ofBuyer(buyer.id(), id);
        course.move(own.id(), seen, step, detail, Who.BUYER, decide);
        return view(buyer, id, locale);
    }

    private CaseView view(Actor.Buyer buyer, CaseId id, Locale locale) {
        return views.forBuyer(rows.ofBuyer(buyer.id(), id), Language.of(locale));
    }
}
