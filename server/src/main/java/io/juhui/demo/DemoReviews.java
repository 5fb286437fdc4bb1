package io.juhui.demo;

import io.juhui.goods.catalog.Product;
import io.juhui.trade.review.ReviewImport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What buyers said afterwards, in words that fit the goods; what they left unsaid long enough is given by itself. */
@Component
@Profile("demo")
class DemoReviews {

    private final DemoFiles files;
    private final ReviewImport reviews;

    DemoReviews(DemoFiles files, ReviewImport reviews) {
        this.files = files;
        this.reviews = reviews;
    }

    void write(
            List<DemoHistory.Bought> bought, Map<String, Product> bySlug, List<DemoPeople.Person> buyers, Instant now) {
        var pen = new DemoPen(new DemoWords(files), bySlug, buyers, now);
        for (var one : bought) {
            if (one.course().doneAt() != null) {
                pen.review(one, one.course().doneAt());
            }
        }
        reviews.bringIn(pen.written());
        pen.added().forEach(a -> reviews.addLater(a.buyer(), a.line(), a.text(), a.at()));
        reviews.allReviewed(pen.settled());
    }
}
