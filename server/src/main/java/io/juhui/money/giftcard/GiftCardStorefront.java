package io.juhui.money.giftcard;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The buyer redeems a card, and sees those that were. */
@RestController
@RequestMapping("/api/gift-cards")
@Access(Access.Who.BUYER)
class GiftCardStorefront {

    private static final int TRIES = 10;
    private static final Duration PER = Duration.ofMinutes(10);

    /** A whole office may stand behind one address. */
    private static final int TRIES_PER_ADDRESS = 300;

    private final GiftCardRedeeming redeeming;
    private final GiftCards cards;
    private final RateLimits limits;

    GiftCardStorefront(GiftCardRedeeming redeeming, GiftCards cards, RateLimits limits) {
        this.redeeming = redeeming;
        this.cards = cards;
        this.limits = limits;
    }

    record RedeemGiftCard(@NotBlank @Size(max = 60) String code) {}

    /** @param endsAt until when the money is good; null for ever */
    record RedeemedCard(
            GiftCardId id,
            String name,
            Money amount,
            Instant redeemedAt,
            @Nullable Instant endsAt) {

        static RedeemedCard of(GiftCard card) {
            return new RedeemedCard(
                    card.id(),
                    card.batch().name(),
                    card.batch().face(),
                    Objects.requireNonNull(card.redeemedAt()),
                    card.endsAt());
        }
    }

    @PostMapping("/redemptions")
    @KeyRequired
    RedeemedCard redeem(Actor.Buyer buyer, @Valid @RequestBody RedeemGiftCard body, HttpServletRequest request) {
        limits.take("gift-card:" + buyer.id().value(), TRIES, PER);
        limits.take("gift-card-address:" + request.getRemoteAddr(), TRIES_PER_ADDRESS, PER);
        return RedeemedCard.of(redeeming.redeem(buyer.id(), body.code()));
    }

    @GetMapping
    Page<RedeemedCard> mine(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable GiftCardId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var found = cards.of(buyer.id(), after == null ? Long.MAX_VALUE : after.value(), limit + 1);
        return Page.of(found, limit, card -> Long.toString(card.id().value())).map(RedeemedCard::of);
    }
}
