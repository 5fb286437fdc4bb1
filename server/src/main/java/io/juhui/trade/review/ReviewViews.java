package io.juhui.trade.review;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import io.juhui.kernel.Words;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.media.Video;
import io.juhui.trade.ordering.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reviews as readers see them: names masked, anonymous ones without any trace of who wrote them. */
@Component
class ReviewViews {

    private static final Words UNNAMED = new Words("匿名买家", "Anonymous buyer");

    private static final Picture NOBODY = new Picture("/pictures/avatar.svg", Tone.SAND);

    private final ReviewRows rows;
    private final ReviewSights sights;
    private final Buyers buyers;
    private final Media media;

    ReviewViews(ReviewRows rows, ReviewSights sights, Buyers buyers, Media media) {
        this.rows = rows;
        this.sights = sights;
        this.buyers = buyers;
        this.media = media;
    }

    record ReviewAddition(String text, List<Picture> pictures, int daysLater) {}

    record ReviewReply(String text, Instant at) {}

    record ReviewView(
            ReviewId id,
            String nickname,
            Picture avatar,
            int goodsScore,
            String text,
            List<Picture> pictures,
            @Nullable Video video,
            String spec,
            Instant at,
            boolean automatic,
            @Nullable ReviewAddition append,
            @Nullable ReviewReply reply,
            int helpful,
            boolean votedByMe) {}

    record ReviewRow(
            ReviewId id,
            String nickname,
            Picture avatar,
            int goodsScore,
            String text,
            List<Picture> pictures,
            @Nullable Video video,
            String spec,
            Instant at,
            boolean automatic,
            @Nullable ReviewAddition append,
            @Nullable ReviewReply reply,
            int helpful,
            boolean votedByMe,
            ProductId productId,
            String productName,
            OrderId orderId,
            @Nullable String hiddenReason,
            List<Review.Sight> sights) {

        static ReviewRow of(ReviewView v, Review r, List<Review.Sight> sights) {
            return new ReviewRow(
                    v.id(),
                    v.nickname(),
                    v.avatar(),
                    v.goodsScore(),
                    v.text(),
                    v.pictures(),
                    v.video(),
                    v.spec(),
                    v.at(),
                    v.automatic(),
                    v.append(),
                    v.reply(),
                    v.helpful(),
                    v.votedByMe(),
                    r.product(),
                    r.productName(),
                    r.order(),
                    r.hiddenReason().orElse(null),
                    sights);
        }
    }

    List<ReviewView> views(List<Review> page, Actor reader, Language language) {
        var files = new HashSet<MediaId>();
        for (var review : page) {
            files.addAll(review.media());
            review.addition().ifPresent(addition -> files.addAll(addition.media()));
        }
        var seen = new Seen(
                media.pictures(files),
                media.videos(files),
                buyers.find(page.stream().map(Review::buyer).distinct().toList()),
                reader instanceof Actor.Buyer me
                        ? rows.voted(me.id(), page.stream().map(Review::id).toList())
                        : Set.of(),
                language);
        return page.stream().map(seen::view).toList();
    }

    List<ReviewRow> rows(List<Review> page, Language language) {
        var views = views(page, Actor.ANONYMOUS, language);
        var seen = sights.of(page.stream().map(Review::id).toList());
        return java.util.stream.IntStream.range(0, page.size())
                .mapToObj(i -> ReviewRow.of(
                        views.get(i), page.get(i), seen.getOrDefault(page.get(i).id(), List.of())))
                .toList();
    }

    /** What one page of reviews needs to be shown, read once. */
    private record Seen(
            Map<MediaId, Picture> pictures,
            Map<MediaId, Video> videos,
            Map<Actor.BuyerId, BuyerView> writers,
            Set<Long> voted,
            Language language) {

        ReviewView view(Review r) {
            var writer = r.anonymous() ? null : writers.get(r.buyer());
            return new ReviewView(
                    r.id(),
                    writer == null ? UNNAMED.in(language) : BuyerView.masked(writer.nickname()),
                    writer == null ? NOBODY : writer.avatar(),
                    r.scores().goods(),
                    r.text(),
                    shown(r.media()),
                    r.media().stream()
                            .map(videos::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    r.spec(),
                    r.at(),
                    r.automatic(),
                    r.addition().map(a -> addition(r, a)).orElse(null),
                    r.reply()
                            .map(reply -> new ReviewReply(reply.text(), reply.at()))
                            .orElse(null),
                    r.helpful(),
                    voted.contains(r.id().value()));
        }

        private ReviewAddition addition(Review review, Review.Addition addition) {
            var days = (int) Duration.between(review.at(), addition.at()).toDays();
            return new ReviewAddition(addition.text(), shown(addition.media()), days);
        }

        private List<Picture> shown(Collection<MediaId> ids) {
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(pictures.get(id)).stream())
                    .toList();
        }
    }
}
