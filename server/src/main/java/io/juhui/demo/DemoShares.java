package io.juhui.demo;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.reach.sharing.SharePast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who came by whom: a few people pass things on, some of their friends do so again. */
@Component
@Profile("demo")
class DemoShares {

    private static final int ORDERS = 80;
    private static final int FIRST = 4;

    private final SharePast past;

    DemoShares(SharePast past) {
        this.past = past;
    }

    void tell(List<DemoHistory.Bought> bought) {
        var people = new ArrayList<BuyerId>();
        var recent = bought.stream()
                .filter(one -> one.course().paidAt() != null)
                .sorted(Comparator.comparing(
                                (DemoHistory.Bought one) -> one.planned().at())
                        .reversed())
                .limit(ORDERS)
                .sorted(Comparator.comparing(one -> one.planned().at()))
                .toList();
        for (var one : recent) {
            var order = one.made().order();
            if (people.contains(order.buyer())) {
                continue;
            }
            if (people.size() >= FIRST) {
                came(one, people.get(sharer(people.size())));
            }
            people.add(order.buyer());
        }
    }

    /** The first few bring half of all; who came lately brings the others. */
    private static int sharer(int known) {
        return known % 2 == 0 ? known / 2 % FIRST : known / 3;
    }

    private void came(DemoHistory.Bought one, BuyerId sharer) {
        var product = new ProductId(one.made().lines().getFirst().productId());
        past.came(one.made().order(), sharer, product, one.planned().luck() % 7);
    }
}
