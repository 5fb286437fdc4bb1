package io.juhui.marketing.topup;

import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.trade.pricing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The buyer's page of top-ups: what there is on top of which amount, and what has been paid in. */
@RestController
@RequestMapping("/api/top-ups")
@Access(Access.Who.BUYER)
class TopUpStorefront {

    private final TopUps topUps;
    private final TopUpOffers offers;
    private final TopUpTerms terms;
    private final TopUpRows rows;
    private final Rewards rewards;

    TopUpStorefront(TopUps topUps, TopUpOffers offers, TopUpTerms terms, TopUpRows rows, Rewards rewards) {
        this.topUps = topUps;
        this.offers = offers;
        this.terms = terms;
        this.rows = rows;
        this.rewards = rewards;
    }

    /** @param gift and {@code points} that the page has shown on top */
    record NewTopUp(
            @NotNull @Min(1) @Max(Money.MOST_FEN) Money amount,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money gift,
            @Min(0) @Max(10_000_000) long points,
            @NotNull Channel channel) {}

    record TopUpStarted(TopUpId id, Money amount, Money gift, long points) {}

    /** @param most of a single top-up, as is {@code least} */
    record TopUpOffersView(List<TopUpOfferView> tiers, Money least, Money most) {}

    /** From {@code amount} on; {@code giftDays} is 0 where gift money lasts for ever. */
    record TopUpOfferView(Money amount, Money gift, int giftDays, long points, List<String> rewards) {}

    record TopUpLine(
            TopUpId id,
            Money amount,
            Money gift,
            long points,
            Money refunded,
            @Nullable Instant paidAt) {}

    @GetMapping("/offers")
    TopUpOffersView offers(Actor.Buyer buyer, @RequestParam Channel channel, Locale locale) {
        var open = offers.open(buyer.id(), channel);
        var tiers = open.stream()
                .flatMap(one -> one.rule().tiers().stream().map(TopUpTier::amount))
                .filter(amount -> amount.compareTo(terms.least()) >= 0 && amount.compareTo(terms.most()) <= 0)
                .distinct()
                .sorted()
                .map(amount -> view(amount, Bonus.best(open, amount), locale))
                .toList();
        return new TopUpOffersView(tiers, terms.least(), terms.most());
    }

    private TopUpOfferView view(Money amount, Bonus bonus, Locale locale) {
        return new TopUpOfferView(
                amount,
                bonus.gift(),
                bonus.giftDays(),
                bonus.points(),
                bonus.rewards().stream()
                        .map(reward -> rewards.said(reward).in(locale))
                        .toList());
    }

    @PostMapping
    @KeyRequired
    @OwnTransactions
    @ResponseStatus(HttpStatus.CREATED)
    TopUpStarted open(Actor.Buyer buyer, @Valid @RequestBody NewTopUp body) {
        var topUp = topUps.open(buyer.id(), body.channel(), body.amount(), body.gift(), body.points());
        return new TopUpStarted(
                topUp.id(), topUp.amount(), topUp.bonus().gift(), topUp.bonus().points());
    }

    @GetMapping
    Page<TopUpLine> lines(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable TopUpId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var found = rows.of(buyer.id(), after == null ? Long.MAX_VALUE : after.value(), limit + 1);
        return Page.of(found, limit, topUp -> Long.toString(topUp.id().value()))
                .map(topUp -> new TopUpLine(
                        topUp.id(),
                        topUp.amount(),
                        topUp.bonus().gift(),
                        topUp.bonus().points(),
                        topUp.back().principal(),
                        topUp.paidAt()));
    }
}
