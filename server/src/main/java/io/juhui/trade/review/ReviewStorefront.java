package io.juhui.trade.review;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.view.OrderView;
import io.juhui.trade.ordering.view.OrderViews;
import io.juhui.trade.review.ReviewViews.ReviewView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Who.BUYER)
class ReviewStorefront {

    private final Reviewing reviewing;
    private final HelpfulVotes votes;
    private final ReviewRows rows;
    private final ReviewViews views;
    private final Orders orders;
    private final OrderViews orderViews;

    ReviewStorefront(
            Reviewing reviewing,
            HelpfulVotes votes,
            ReviewRows rows,
            ReviewViews views,
            Orders orders,
            OrderViews orderViews) {
        this.reviewing = reviewing;
        this.votes = votes;
        this.rows = rows;
        this.views = views;
        this.orders = orders;
        this.orderViews = orderViews;
    }

    record ReviewInput(
            @NotNull LineId lineId,
            @Min(1) @Max(5) int goodsScore,
            @NotNull @Size(max = 1_000) String text,
            @NotNull @Size(max = 9) List<@NotNull MediaId> mediaIds,
            boolean anonymous) {}

    record ReviewOrder(
            @NotEmpty @Size(max = 50) List<@Valid @NotNull ReviewInput> lines,

            @Min(1) @Max(5) @org.jspecify.annotations.Nullable
            Integer logisticsScore,

            @Min(1) @Max(5) int serviceScore) {}

    record AppendInput(
            @NotNull LineId lineId,
            @NotBlank @Size(max = 1_000) String text,
            @NotNull @Size(max = 9) List<@NotNull MediaId> mediaIds) {}

    record AppendReviews(@NotEmpty @Size(max = 50) List<@Valid @NotNull AppendInput> lines) {}

    @GetMapping("/api/products/{id}/reviews")
    @Access(Access.Who.ANYONE)
    Page<ReviewView> page(
            @PathVariable ProductId id,
            @RequestParam(defaultValue = "ALL") ReviewRows.ReviewFilter filter,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable ReviewId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Actor actor,
            Locale locale) {
        var from = after == null ? Long.MAX_VALUE : after.value();
        var page = Page.of(rows.page(id, filter, from, limit + 1), limit, r -> Long.toString(r.id().value()));
        return new Page<>(views.views(page.items(), actor, Language.of(locale)), page.next());
    }

    @PostMapping("/api/orders/{id}/reviews")
    @KeyRequired
    OrderView review(Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody ReviewOrder body, Locale locale) {
        var said = body.lines().stream()
                .map(l -> new Reviewing.Said(l.lineId(), l.goodsScore(), l.text(), l.mediaIds(), l.anonymous()))
                .toList();
        reviewing.review(buyer.id(), id, said, body.logisticsScore(), body.serviceScore());
        return order(buyer, id, locale);
    }

    @PostMapping("/api/orders/{id}/reviews/append")
    OrderView append(
            Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody AppendReviews body, Locale locale) {
        var added = body.lines().stream()
                .map(l -> new Reviewing.Added(l.lineId(), l.text(), l.mediaIds()))
                .toList();
        reviewing.append(buyer.id(), id, added);
        return order(buyer, id, locale);
    }

    @PostMapping("/api/reviews/{id}/helpful")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void vote(Actor.Buyer buyer, @PathVariable ReviewId id) {
        votes.give(buyer.id(), id);
    }

    @DeleteMapping("/api/reviews/{id}/helpful")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unvote(Actor.Buyer buyer, @PathVariable ReviewId id) {
        votes.takeBack(buyer.id(), id);
    }

    private OrderView order(Actor.Buyer buyer, OrderId id, Locale locale) {
        return orderViews.view(orders.ofBuyer(buyer.id(), id), Language.of(locale));
    }
}
