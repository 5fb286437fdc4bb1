package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.trade.aftersale.ShopCaseViews.ShopCaseView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The merchant moves a case; each verb names the version that was seen, and is refused when somebody else was quicker. */
@RestController
@RequestMapping("/api/console/after-sale/{id}")
@Access(value = Access.Who.STAFF, permission = Permission.AFTERSALE_HANDLE)
class CaseDesk {

    private final CaseCourse course;
    private final ShopCaseViews views;
    private final AfterSaleTerms terms;

    CaseDesk(CaseCourse course, ShopCaseViews views, AfterSaleTerms terms) {
        this.course = course;
        this.views = views;
        this.terms = terms;
    }

    record HandleCase(@Min(1) @Max(1_000_000) int version) {}

    record RefuseCase(
            @Min(1) @Max(1_000_000) int version,
            @NotBlank @Size(max = 200) String reason) {}

    record OfferCase(
            @Min(1) @Max(1_000_000) int version,
            @NotNull CaseKind kind,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money amount,
            @NotBlank @Size(max = 200) String said) {}

    enum Verdict {
        ACCEPT,
        PART,
        REJECT
    }

    /**
     * @param restock so many of the units can be sold again
     * @param amount what is offered where they are accepted in part
     * @param said why they are not accepted, or not whole; may be empty where they are
     */
    record InspectCase(
            @Min(1) @Max(1_000_000) int version,
            @NotNull Verdict verdict,
            @Min(0) @Max(9_999) int restock,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money amount,
            @NotNull @Size(max = 200) String said) {}

    record SendCase(
            @Min(1) @Max(1_000_000) int version,
            @NotNull @Size(max = 20) String carrier,
            @NotNull @Size(max = 80) String trackingNumber) {}

    @PostMapping("/agree")
    ShopCaseView agree(@PathVariable CaseId id, @Valid @RequestBody HandleCase body, Actor.Staff staff, Locale locale) {
        return moved(id, body.version(), Step.AGREED, "", staff, c -> c.agreed(address(c)), locale);
    }

    @PostMapping("/refuse")
    ShopCaseView refuse(
            @PathVariable CaseId id, @Valid @RequestBody RefuseCase body, Actor.Staff staff, Locale locale) {
        var reason = body.reason().strip();
        return moved(id, body.version(), Step.REFUSED, reason, staff, c -> c.refused(reason), locale);
    }

    @PostMapping("/offer")
    ShopCaseView offer(@PathVariable CaseId id, @Valid @RequestBody OfferCase body, Actor.Staff staff, Locale locale) {
        var said = body.said().strip();
        return moved(
                id,
                body.version(),
                Step.OFFERED,
                said,
                staff,
                c -> {
                    var offered = c.offered(body.kind(), body.amount(), said);
                    address(offered);
                    return offered;
                },
                locale);
    }

    @PostMapping("/receive")
    ShopCaseView receive(
            @PathVariable CaseId id, @Valid @RequestBody HandleCase body, Actor.Staff staff, Locale locale) {
        return moved(id, body.version(), Step.RECEIVED, "", staff, AfterSaleCase::received, locale);
    }

    @PostMapping("/inspect")
    ShopCaseView inspect(
            @PathVariable CaseId id, @Valid @RequestBody InspectCase body, Actor.Staff staff, Locale locale) {
        var said = body.said().strip();
        if (body.verdict() != Verdict.ACCEPT && said.isEmpty()) {
            throw io.juhui.platform.web.WebProblem.INVALID
                    .problem()
                    .at("/said", "请说明原因，买家会看到", "Say why; the buyer reads it");
        }
        return switch (body.verdict()) {
            case ACCEPT -> moved(id, body.version(), Step.PASSED, said, staff, c -> c.passed(body.restock()), locale);
            case PART ->
                moved(
                        id,
                        body.version(),
                        Step.PASSED_IN_PART,
                        said,
                        staff,
                        c -> c.passedInPart(body.restock(), body.amount(), said),
                        locale);
            case REJECT -> moved(id, body.version(), Step.REJECTED, said, staff, c -> c.rejected(said), locale);
        };
    }

    @PostMapping("/send")
    ShopCaseView send(@PathVariable CaseId id, @Valid @RequestBody SendCase body, Actor.Staff staff, Locale locale) {
        var leg = Leg.of(body.carrier(), body.trackingNumber());
        return moved(id, body.version(), Step.SENT_OUT, leg.text(Language.CHINESE), staff, c -> c.sentOut(leg), locale);
    }

    /** Nobody can send goods to nowhere. */
    private String address(AfterSaleCase c) {
        var address = terms.returnAddress();
        if (c.stand().kind().goodsComeBack() && address.isEmpty()) {
            throw AfterSaleProblem.ADDRESS_MISSING.problem();
        }
        return address;
    }

    private ShopCaseView moved(
            CaseId id,
            int seen,
            Step step,
            String detail,
            Actor.Staff staff,
            UnaryOperator<AfterSaleCase> decide,
            Locale locale) {
        course.move(id, seen, step, detail, Who.staff(staff), decide);
        return views.view(id, Language.of(locale));
    }
}
