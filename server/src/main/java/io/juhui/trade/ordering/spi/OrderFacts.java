package io.juhui.trade.ordering.spi;

import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.PackageView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Socket: what rooms above know of an order and its page shows; one method each, empty by default. */
public interface OrderFacts {

    /** Packages on their way, with their trace. */
    default List<PackageView> packages(OrderId order) {
        return List.of();
    }

    /** What the buyer shows at the pickup point. */
    default Optional<String> pickupCode(OrderId order) {
        return Optional.empty();
    }

    /** Ids of the lines that have their review. */
    default Set<Long> reviewed(Collection<OrderId> orders) {
        return Set.of();
    }
}
