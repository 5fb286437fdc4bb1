package io.juhui.marketing.membercard;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.money.payable.PayableId;
import io.juhui.money.payable.PayableRefunds;
import io.juhui.money.payment.RefundRow;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cards, who bought them, and taking them back. */
@RestController
@RequestMapping("/api/console/member-cards")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class CardConsole {

    private final Cards cards;
    private final CardShop shop;
    private final CardPurchases purchases;
    private final CardRefunds refunds;
    private final Around around;
    private final Clock clock;

    CardConsole(Cards cards, CardShop shop, CardPurchases purchases, CardRefunds refunds, Around around, Clock clock) {
        this.cards = cards;
        this.shop = shop;
        this.purchases = purchases;
        this.refunds = refunds;
        this.around = around;
        this.clock = clock;
    }

    /** What stands beside a purchase: its buyer, and how money fares that went back. */
    @Component
    record Around(Buyers buyers, PayableRefunds refunds) {}

    record CardRow(CardId id, int version, CardTerms terms, long holders) {}

    record ChangedCard(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            @NotNull @Valid CardTerms terms) {}

    /**
     * @param worthLeft for the days that are left, before what its rewards gave is taken off
     * @param back how the money fares that went back
     */
    record CardPurchaseRow(
            CardPurchaseId id,
            CardId cardId,
            String card,
            BuyerId buyerId,
            String buyer,
            int months,
            Money price,
            boolean refunded,
            Money refund,
            @Nullable Instant from,
            @Nullable Instant to,
            Money worthLeft,
            @Nullable RefundRow back) {}

    record CardRefundInput(@NotBlank @Size(max = 80) String reason) {}

    @GetMapping
    List<CardRow> all() {
        return cards.all().stream().map(this::row).toList();
    }

    private CardRow row(Card card) {
        return new CardRow(card.id(), card.version(), card.terms(), purchases.holders(card.id(), clock.instant()));
    }

    @PostMapping
    @KeyRequired
    @ResponseStatus(HttpStatus.CREATED)
    CardStored create(@Valid @RequestBody CardTerms body) {
        return new CardStored(shop.open(body));
    }

    record CardStored(CardId id) {}

    @PutMapping("/{id}")
    CardStored change(@PathVariable CardId id, @Valid @RequestBody ChangedCard body) {
        shop.change(id, body.version(), body.terms());
        return new CardStored(id);
    }

    @GetMapping("/purchases")
    Page<CardPurchaseRow> purchases(
            @RequestParam(required = false) @Nullable CardPurchaseId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var found = purchases.newest(after == null ? Long.MAX_VALUE : after.value(), limit + 1);
        var page = Page.of(found, limit, one -> Long.toString(one.id().value()));
        var names = around.buyers()
                .find(page.items().stream().map(CardPurchase::buyer).distinct().toList());
        return page.map(purchase -> row(purchase, names));
    }

    private CardPurchaseRow row(CardPurchase purchase, Map<BuyerId, BuyerView> names) {
        var paid = purchase.state() == CardPurchase.State.PAID;
        return new CardPurchaseRow(
                purchase.id(),
                purchase.card(),
                cards.find(purchase.card()).map(card -> card.terms().name()).orElse(""),
                purchase.buyer(),
                Optional.ofNullable(names.get(purchase.buyer()))
                        .map(BuyerView::nickname)
                        .orElse(""),
                purchase.months(),
                purchase.price(),
                !paid,
                purchase.refunded(),
                purchase.from(),
                purchase.to(),
                paid ? purchase.worthLeft(clock.instant()) : Money.ZERO,
                paid
                        ? null
                        : around.refunds()
                                .of(new PayableId(purchase.id().value()))
                                .findFirst()
                                .orElse(null));
    }

    @PostMapping("/purchases/{id}/refund")
    @KeyRequired
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(value = Access.Who.STAFF, permission = Permission.LEDGER_REFUND)
    void refund(Actor.Staff by, @PathVariable CardPurchaseId id, @Valid @RequestBody CardRefundInput body) {
        refunds.refund(by, id, body.reason().strip());
    }
}
