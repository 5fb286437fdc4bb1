package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.Question;
import io.juhui.trade.aftersale.AfterSaleCase.Asked;
import io.juhui.trade.aftersale.CaseViews.CaseCard;
import io.juhui.trade.aftersale.Claims.Preview;
import io.juhui.trade.aftersale.Claims.Wish;
import io.juhui.trade.aftersale.SeveralClaims.Part;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The wizard's own door: several lines of an order with one kind and one reason. */
@RestController
@RequestMapping("/api/orders/{id}/after-sale/several")
@Access(Access.Who.BUYER)
class SeveralStorefront {

    /** As many lines as an order has at most. */
    private static final int MOST = 50;

    private final SeveralClaims claims;
    private final CaseRows rows;
    private final CaseViews views;
    private final Evidence evidence;

    SeveralStorefront(SeveralClaims claims, CaseRows rows, CaseViews views, Evidence evidence) {
        this.claims = claims;
        this.rows = rows;
        this.views = views;
        this.evidence = evidence;
    }

    record ClaimUnits(
            @NotNull LineId lineId, @Min(1) @Max(9_999) int units) {}

    record PreviewSeveral(
            @NotNull @Size(min = 1, max = MOST) List<@Valid @NotNull ClaimUnits> parts,
            @NotNull CaseKind kind,
            @NotNull CaseReason reason) {}

    record ClaimedPart(LineId lineId, Money amount) {}

    /** @param back what all of it together would bring back, and take away again of what the order gave */
    record SeveralPreview(Money goods, Money freight, Money amount, List<ClaimedPart> parts, List<Foretold> back) {}

    /** @param amount what the buyer was shown that it comes to */
    record ClaimPart(
            @NotNull LineId lineId,
            @Min(1) @Max(9_999) int units,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money amount) {}

    record AskSeveral(
            @NotNull @Size(min = 1, max = MOST) List<@Valid @NotNull ClaimPart> parts,
            @NotNull CaseKind kind,
            @NotNull CaseReason reason,
            @NotNull @Size(max = 500) String description,
            @NotNull @Size(max = 10) List<@NotNull MediaId> mediaIds) {}

    record SeveralAsked(List<CaseCard> cases) {}

    @PostMapping("/preview")
    @Question
    SeveralPreview preview(
            Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody PreviewSeveral body, Locale locale) {
        var wishes = body.parts().stream()
                .map(part -> new Wish(part.lineId(), part.units(), body.kind(), body.reason()))
                .toList();
        var previews = claims.preview(buyer.id(), id, wishes);
        var parts = new ArrayList<ClaimedPart>();
        for (int i = 0; i < previews.size(); i++) {
            parts.add(new ClaimedPart(wishes.get(i).line(), previews.get(i).amount()));
        }
        return new SeveralPreview(
                sum(previews, Preview::goods),
                sum(previews, Preview::freight),
                sum(previews, Preview::amount),
                parts,
                claims.foretell(buyer.id(), id, wishes, previews, Language.of(locale)));
    }

    private static Money sum(List<Preview> previews, Function<Preview, Money> of) {
        return Money.sum(previews.stream().map(of).toList());
    }

    @PostMapping
    @KeyRequired
    SeveralAsked ask(Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody AskSeveral body, Locale locale) {
        var common = new Asked(
                body.kind(),
                Money.ZERO,
                body.reason(),
                body.description().strip(),
                evidence.own(buyer.id(), body.mediaIds()));
        var parts = body.parts().stream()
                .map(part -> new Part(part.lineId(), part.units(), part.amount()))
                .toList();
        var cases = claims.ask(buyer.id(), id, parts, common).stream()
                .map(one -> rows.ofBuyer(buyer.id(), one))
                .toList();
        return new SeveralAsked(views.cards(cases, Language.of(locale)));
    }
}
