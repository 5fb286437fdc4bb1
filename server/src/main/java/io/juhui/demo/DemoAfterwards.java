package io.juhui.demo;

import io.juhui.goods.catalog.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What buyers did once they had their goods: they said something of them, or came back with them. */
@Component
@Profile("demo")
class DemoAfterwards {

    private final DemoReviews reviews;
    private final DemoAfterSale afterSale;

    DemoAfterwards(DemoReviews reviews, DemoAfterSale afterSale) {
        this.reviews = reviews;
        this.afterSale = afterSale;
    }

    void tell(
            List<DemoHistory.Bought> bought, Map<String, Product> bySlug, List<DemoPeople.Person> buyers, Instant now) {
        reviews.write(bought, bySlug, buyers, now);
        afterSale.tell(bought, now);
    }
}
