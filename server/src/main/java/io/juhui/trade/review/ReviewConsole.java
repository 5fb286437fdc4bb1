package io.juhui.trade.review;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.trade.review.ReviewViews.ReviewRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The merchant answers reviews and puts what breaks the law out of sight. */
@RestController
@RequestMapping("/api/console/reviews")
@Access(value = Access.Who.STAFF, permission = Permission.REVIEWS_REPLY)
class ReviewConsole {

    private final ReviewRows rows;
    private final ReviewViews views;
    private final Reviews reviews;

    ReviewConsole(ReviewRows rows, ReviewViews views, Reviews reviews) {
        this.rows = rows;
        this.views = views;
        this.reviews = reviews;
    }

    record ReplyToReview(@NotBlank @Size(max = 500) String text) {}

    record HideReview(@NotBlank @Size(max = 100) String reason) {}

    record ShowReview(@NotBlank @Size(max = 100) String reason) {}

    @GetMapping
    Page<ReviewRow> page(
            @RequestParam(defaultValue = "ALL") ReviewRows.ReviewState state,
            @RequestParam(required = false) @Nullable @Min(1) @Max(5) Integer score,
            @RequestParam(required = false) @Nullable ReviewId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var from = after == null ? Long.MAX_VALUE : after.value();
        var page = Page.of(rows.page(state, score, from, limit + 1), limit, r -> Long.toString(r.id().value()));
        return new Page<>(views.rows(page.items(), Language.of(locale)), page.next());
    }

    @PostMapping("/{id}/reply")
    ReviewRow reply(
            @PathVariable ReviewId id, @Valid @RequestBody ReplyToReview body, Actor.Staff staff, Locale locale) {
        return row(reviews.reply(id, body.text().strip(), staff), locale);
    }

    @PostMapping("/{id}/hide")
    ReviewRow hide(@PathVariable ReviewId id, @Valid @RequestBody HideReview body, Actor.Staff staff, Locale locale) {
        return row(reviews.hide(id, body.reason().strip(), staff), locale);
    }

    @PostMapping("/{id}/show")
    ReviewRow show(@PathVariable ReviewId id, @Valid @RequestBody ShowReview body, Actor.Staff staff, Locale locale) {
        return row(reviews.show(id, body.reason().strip(), staff), locale);
    }

    private ReviewRow row(Review review, Locale locale) {
        return views.rows(List.of(review), Language.of(locale)).getFirst();
    }
}
