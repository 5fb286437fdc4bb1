package io.juhui.demo;

import io.juhui.goods.catalog.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What came of all the buying: what buyers said of their goods, what they came back with, and what they are to the shop now. */
@Component
@Profile("demo")
class DemoAfterwards {

    private final DemoReviews reviews;
    private final DemoAfterSale afterSale;
    private final DemoMembers members;
    private final DemoShares shares;

    DemoAfterwards(DemoReviews reviews, DemoAfterSale afterSale, DemoMembers members, DemoShares shares) {
        this.reviews = reviews;
        this.afterSale = afterSale;
        this.members = members;
        this.shares = shares;
    }

    void tell(
            List<DemoHistory.Bought> bought, Map<String, Product> bySlug, List<DemoPeople.Person> buyers, Instant now) {
        reviews.write(bought, bySlug, buyers, now);
        afterSale.tell(bought, now);
        members.tell(bought, buyers, now);
        shares.tell(bought);
    }
}
