package io.juhui.trade.ordering.spi;

import io.juhui.kernel.Language;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.view.PackageView;
import io.juhui.trade.ordering.view.TenderView;
import java.util.Collection;
import java.util.HashSet;
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

    /** Whether its buyer may ask for it to be sent now; what is not yet possible is not offered. */
    default boolean mayUrge(Order order) {
        return false;
    }

    /** Whether its buyer may come back with something of it now. */
    default boolean mayClaim(Order order, List<OrderLine> lines) {
        return false;
    }

    /** With what of the buyer's it is paid inside. */
    default List<TenderView> tenders(OrderId order, Language language) {
        return List.of();
    }

    /** What was said of the lines of these orders. */
    default Reviewed reviewed(Collection<OrderId> orders) {
        return Reviewed.NOTHING;
    }

    /**
     * @param lines ids of the lines that have their review
     * @param appendable those of them whose review still takes its one addition
     */
    record Reviewed(Set<Long> lines, Set<Long> appendable) {

        public static final Reviewed NOTHING = new Reviewed(Set.of(), Set.of());

        public Reviewed and(Reviewed other) {
            return new Reviewed(union(lines, other.lines), union(appendable, other.appendable));
        }

        private static Set<Long> union(Set<Long> some, Set<Long> others) {
            var all = new HashSet<>(some);
            all.addAll(others);
            return Set.copyOf(all);
        }
    }
}
