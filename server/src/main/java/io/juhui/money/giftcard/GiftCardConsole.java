package io.juhui.money.giftcard;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.money.giftcard.GiftCard.GiftCardState;
import io.juhui.money.giftcard.GiftCardBatch.GiftCardBatchState;
import io.juhui.money.giftcard.GiftCardBatches.Download;
import io.juhui.money.giftcard.GiftCardBatches.Numbered;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Batches of cards: made, looked at, voided; their codes for who may have them. */
@RestController
@RequestMapping("/api/console/gift-cards")
@Access(value = Access.Who.STAFF, permission = Permission.GIFTCARDS_EDIT)
class GiftCardConsole {

    private final GiftCardBatches batches;
    private final GiftCards cards;
    private final GiftCardNames names;
    private final Clock clock;

    GiftCardConsole(GiftCardBatches batches, GiftCards cards, GiftCardNames names, Clock clock) {
        this.batches = batches;
        this.cards = cards;
        this.names = names;
        this.clock = clock;
    }

    /** @param owed what can still be redeemed */
    record GiftCardBatchView(
            GiftCardBatchId id,
            GiftCardTerms terms,
            GiftCardBatchState state,
            int redeemed,
            int voided,
            int expired,
            int open,
            Money owed,
            String by,
            Instant madeAt) {}

    /** @param downloads who has had the codes, newest first */
    record GiftCardBatchDetail(GiftCardBatchView batch, List<Download> downloads) {}

    /** @param redeemedBy nickname, null where nobody has */
    record GiftCardRow(
            int number,
            GiftCardState state,
            Actor.@Nullable BuyerId buyerId,
            @Nullable String redeemedBy,
            @Nullable Instant redeemedAt,
            @Nullable Instant voidedAt,
            @Nullable String voidReason) {}

    /** @param number of one card; null for all that nobody has redeemed */
    record VoidGiftCards(
            @Nullable @Min(1) @Max(GiftCardTerms.MOST) Integer number,
            @NotBlank @Size(max = 100) String reason) {}

    record VoidedGiftCards(int voided) {}

    record GiftCardCodesView(List<Numbered> codes) {}

    /** Newest first. */
    @GetMapping
    Page<GiftCardBatchView> all(
            @RequestParam(required = false) @Nullable GiftCardBatchId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var found = batches.newest(after == null ? Long.MAX_VALUE : after.value(), limit + 1);
        return Page.of(found, limit, one -> Long.toString(one.id().value())).map(this::view);
    }

    @PostMapping
    @KeyRequired
    @ResponseStatus(HttpStatus.CREATED)
    GiftCardBatchView issue(@Valid @RequestBody GiftCardTerms body, Actor.Staff staff) {
        return view(require(batches.issue(body, staff.name())));
    }

    @GetMapping("/{id}")
    GiftCardBatchDetail one(@PathVariable GiftCardBatchId id) {
        return new GiftCardBatchDetail(view(require(id)), batches.downloads(id));
    }

    /** By number. */
    @GetMapping("/{id}/cards")
    Page<GiftCardRow> cards(
            @PathVariable GiftCardBatchId id,
            @RequestParam(required = false) @Min(1) @Max(GiftCardTerms.MOST) @Nullable Integer after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var page = Page.of(
                cards.of(id, after == null ? 0 : after, limit + 1), limit, one -> Integer.toString(one.number()));
        var known = names.of(page.items());
        var now = clock.instant();
        return page.map(card -> new GiftCardRow(
                card.number(),
                card.state(now),
                card.redeemedBy().orElse(null),
                card.redeemedBy().map(known::get).orElse(null),
                card.redeemedAt(),
                card.voidedAt(),
                card.voidReason()));
    }

    /** Of one number it is refused when there is nothing to void any more. */
    @PostMapping("/{id}/void")
    @KeyRequired
    VoidedGiftCards makeVoid(
            @PathVariable GiftCardBatchId id, @Valid @RequestBody VoidGiftCards body, Actor.Staff staff) {
        require(id);
        int voided = cards.makeVoid(id, body.number(), body.reason(), staff.name(), clock.instant());
        if (voided == 0 && body.number() != null) {
            throw GiftCardProblem.NO_CARD.problem();
        }
        return new VoidedGiftCards(voided);
    }

    /** Of the cards that are still good; each time on record. */
    @PostMapping("/{id}/codes")
    @Access(value = Access.Who.STAFF, permission = Permission.GIFTCARDS_CODES)
    GiftCardCodesView codes(@PathVariable GiftCardBatchId id, Actor.Staff staff) {
        require(id);
        return new GiftCardCodesView(batches.download(id, staff.name()));
    }

    private GiftCardBatch require(GiftCardBatchId id) {
        return batches.find(id).orElseThrow(GiftCardProblem.NO_SUCH::problem);
    }

    private GiftCardBatchView view(GiftCardBatch batch) {
        var now = clock.instant();
        return new GiftCardBatchView(
                batch.id(),
                batch.terms(),
                batch.state(now),
                batch.redeemed(),
                batch.voided(),
                batch.expired(now),
                batch.open(now),
                batch.owed(now),
                batch.by(),
                batch.madeAt());
    }
}
