package io.juhui.marketing.membercard;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.party.membership.MemberFacts;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The buyer's page of cards: what there is, what it would have saved, and what one has. */
@RestController
@RequestMapping("/api/member-cards")
@Access(Access.Who.BUYER)
class CardStorefront {

    private final Cards cards;
    private final CardPurchases purchases;
    private final CardShop shop;
    private final CardWords words;
    private final MemberFacts members;
    private final Clock clock;

    CardStorefront(
            Cards cards, CardPurchases purchases, CardShop shop, CardWords words, MemberFacts members, Clock clock) {
        this.cards = cards;
        this.purchases = purchases;
        this.shop = shop;
        this.words = words;
        this.members = members;
        this.clock = clock;
    }

    /** @param price as the page has shown it */
    record BuyCard(
            @Min(1) @Max(36) int months,
            @NotNull @Min(1) @Max(Money.MOST_FEN) Money price) {}

    record CardStarted(CardPurchaseId id) {}

    /**
     * @param rate basis points to pay, 10000 where goods cost no less
     * @param everyDays 0 for no periods
     * @param endsAt until when the buyer has it, else null
     * @param bought what the buyer has spent in the last twelve months, and {@code saving} what the card's price would have saved of it
     */
    record CardView(
            CardId id,
            String name,
            int rate,
            boolean freeFreight,
            List<String> perks,
            int everyDays,
            List<String> periodic,
            List<CardSpec> specs,
            boolean onSale,
            @Nullable Instant endsAt,
            Money bought,
            Money saving) {}

    @GetMapping
    List<CardView> all(Actor.Buyer buyer, Locale locale) {
        var held =
                purchases.held(new long[] {buyer.id().value()}, clock.instant()).getOrDefault(buyer.id(), Map.of());
        var bought =
                members.of(buyer.id()).map(fact -> fact.bought().recentSpent()).orElse(Money.ZERO);
        return cards.all().stream()
                .filter(card -> card.terms().onSale() || held.containsKey(card.id()))
                .map(card -> view(card, held.get(card.id()), bought, locale))
                .toList();
    }

    private CardView view(Card card, @Nullable Instant ends, Money bought, Locale locale) {
        var terms = card.terms();
        return new CardView(
                card.id(),
                terms.name(),
                terms.rate(),
                terms.freeFreight(),
                words.of(terms.bought(), locale),
                terms.everyDays(),
                words.of(terms.periodic(), locale),
                terms.specs(),
                terms.onSale(),
                ends,
                bought,
                card.price(bought).map(bought::minus).orElse(Money.ZERO));
    }

    @PostMapping("/{id}/purchases")
    @KeyRequired
    @OwnTransactions
    @ResponseStatus(HttpStatus.CREATED)
    CardStarted buy(Actor.Buyer buyer, @PathVariable CardId id, @Valid @RequestBody BuyCard body) {
        return new CardStarted(shop.buy(buyer.id(), id, body.months(), body.price()));
    }
}
