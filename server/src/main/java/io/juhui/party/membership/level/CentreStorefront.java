package io.juhui.party.membership.level;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberFacts;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.platform.web.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The member centre 会员中心: where a buyer stands, what it gives him, and what is missing. */
@RestController
@RequestMapping("/api/membership")
@Access(Access.Who.BUYER)
class CentreStorefront {

    private final MemberFacts facts;
    private final Levels levels;
    private final CentreViews views;
    private final BirthdayRows birthdays;
    private final MemberPrices prices;
    private final Skus skus;

    CentreStorefront(
            MemberFacts facts,
            Levels levels,
            CentreViews views,
            BirthdayRows birthdays,
            MemberPrices prices,
            Skus skus) {
        this.facts = facts;
        this.levels = levels;
        this.views = views;
        this.birthdays = birthdays;
        this.prices = prices;
        this.skus = skus;
    }

    record Birthday(
            @Min(1) @Max(12) int month, @Min(1) @Max(31) int day) {}

    /** @param level that makes this price, the buyer's own */
    record OwnPrice(SkuId skuId, Money price, String level) {}

    @GetMapping
    CentreViews.MemberCentre centre(Actor.Buyer buyer, Locale locale) {
        return views.of(fact(buyer), Language.of(locale));
    }

    @GetMapping("/prices/{product}")
    List<OwnPrice> prices(Actor.Buyer buyer, @PathVariable ProductId product, Locale locale) {
        var level = levels.find(fact(buyer).level()).orElseThrow();
        return skus.snapshot().ofProduct(product).stream()
                .flatMap(offer -> prices.of(level, offer.sku().value(), offer.price()).stream()
                        .map(price -> new OwnPrice(offer.sku(), price, level.name(Language.of(locale)))))
                .toList();
    }

    /** Once: a gift hangs on it. */
    @PutMapping("/birthday")
    CentreViews.MemberCentre birthday(Actor.Buyer buyer, @Valid @RequestBody Birthday body, Locale locale) {
        if (body.day() > java.time.Month.of(body.month()).maxLength()) {
            throw MembershipProblem.NO_SUCH_DAY.problem().at("/day");
        }
        if (!birthdays.set(buyer.id(), MonthDay.of(body.month(), body.day()))) {
            throw MembershipProblem.BIRTHDAY_SET.problem();
        }
        return centre(buyer, locale);
    }

    private MemberFact fact(Actor.Buyer buyer) {
        return facts.of(buyer.id()).orElseThrow(MembershipProblem.NO_SUCH_MEMBER::problem);
    }
}
