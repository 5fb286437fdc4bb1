package io.juhui.demo;

import io.juhui.goods.catalog.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What came of all the buying: what buyers said of it, and what they are to the shop now. */
@Component
@Profile("demo")
class DemoAfterwards {

    private final DemoReviews reviews;
    private final DemoMembers members;

    DemoAfterwards(DemoReviews reviews, DemoMembers members) {
        this.reviews = reviews;
        this.members = members;
    }

    void tell(
            List<DemoHistory.Bought> bought, Map<String, Product> bySlug, List<DemoPeople.Person> people, Instant now) {
        reviews.write(bought, bySlug, people, now);
        members.tell(bought, people, now);
    }
}
