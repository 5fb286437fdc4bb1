package io.juhui.trade.placing;

import io.juhui.goods.inventory.InventoryProblem;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.UnpaidUnits;
import io.juhui.trade.ordering.UnpaidUnits.Owed;
import io.juhui.trade.ordering.UnpaidUnits.Tally;
import io.juhui.trade.ordering.UnpaidUnits.Wish;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What buyers hold without having paid, and how much of it one of them may: so nobody keeps the stock from the others for
 * nothing. Counted once for a batch, no further than decides; the buyers are locked, because their other orders may be placed on
 * another node. Which orders those are is read for a refusal alone.
 */
@Component
class UnpaidHoldings {

    private final UnpaidUnits unpaidUnits;
    private final PlacingTerms terms;

    UnpaidHoldings(UnpaidUnits unpaid, PlacingTerms terms) {
        this.unpaidUnits = unpaid;
        this.terms = terms;
    }

    /** Before any other row of the batch, in ascending order. */
    void lock(List<Draft> drafts, Writes reads) {
        reads.add("""
                select count(pg_advisory_xact_lock(b.id))
                  from (select id from unnest(:buyers) as d(id) order by id) as b
                """)
                .param(
                        "buyers",
                        drafts.stream()
                                .mapToLong(d -> d.buyer().value())
                                .sorted()
                                .distinct()
                                .toArray());
    }

    /** Filled when {@code reads} has travelled. */
    Held load(Collection<Wants> wanted, Writes reads) {
        var wishes = wanted.stream()
                .flatMap(w -> w.units().keySet().stream()
                        .map(sku -> new Wish(w.buyer().value(), sku)))
                .distinct()
                .toList();
        return new Held(unpaidUnits.tally(wishes, terms.mostUnpaidOrders(), reads));
    }

    /** The working copy of one batch. */
    final class Held {
        private final Tally tally;
        private final Map<Long, List<Draft>> taken = new HashMap<>();

        private Held(Tally tally) {
            this.tally = tally;
        }

        /** Refuses one unpaid order, or unpaid unit, too many. */
        void check(Draft draft, Map<Long, Long> available) {
            if (!draft.total().isPositive()) {
                return;
            }
            var orders = tally.orders().getOrDefault(draft.buyer().value(), 0)
                    + (int) unpaid(draft.buyer()).count();
            if (orders >= terms.mostUnpaidOrders()) {
                var own = owed(draft.buyer(), null);
                throw OrderingProblem.TOO_MANY_UNPAID
                        .problem()
                        .with("most", terms.mostUnpaidOrders())
                        .with("orderId", Long.toString(own.getFirst().order()))
                        .with("orderNumbers", numbers(own))
                        .at(
                                "",
                                "你已有 " + orders + " 笔待付款订单，请先付款或取消",
                                "You have " + orders + " unpaid orders; pay or cancel one first");
            }
            for (int i = 0; i < draft.lines().size(); i++) {
                checkUnits(draft, i, available);
            }
        }

        private void checkUnits(Draft draft, int index, Map<Long, Long> available) {
            var line = draft.lines().get(index);
            var units = units(draft.buyer(), line.sku());
            var most = terms.mostUnpaidUnits(available.getOrDefault(line.sku(), 0L) + units);
            if (units + line.quantity() > most) {
                var own = units > 0 ? owed(draft.buyer(), line.sku()) : List.<Owed>of();
                var problem = OrderingProblem.TOO_MANY_UNPAID_UNITS.problem();
                if (units > 0) {
                    problem =
                            problem.with("orderId", Long.toString(own.getFirst().order()));
                }
                throw problem.with("most", most)
                        .with("held", units)
                        .with("skuIds", List.of(Long.toString(line.sku())))
                        .with("orderNumbers", numbers(own))
                        .at(
                                "/lines/" + index + "/quantity",
                                "这件商品未付款最多 " + most + " 件" + (units > 0 ? "，" + heldZh(own, units) : ""),
                                "At most " + most + " unpaid units of this item"
                                        + (units > 0 ? "; " + heldEn(own, units) : ""));
            }
        }

        /**
         * Refuses what there is too little of. Where it is short because of the buyer's own unpaid orders they are named, since
         * paying or cancelling helps.
         */
        void requireStock(Wants wants, Map<Long, Long> available) {
            var left = new TreeMap<String, Long>();
            wants.units().forEach((sku, quantity) -> {
                var units = available.getOrDefault(sku, 0L);
                if (units < quantity) {
                    left.put(Long.toString(sku), Math.max(0, units));
                }
            });
            if (!left.isEmpty()) {
                var missing = wants.units().keySet().stream()
                        .map(sku -> Long.toString(sku))
                        .filter(left::containsKey)
                        .toList();
                throw named(
                        wants,
                        available,
                        InventoryProblem.SOLD_OUT
                                .problem()
                                .with("skuIds", missing)
                                .with("available", left));
            }
        }

        private Problem named(Wants wants, Map<Long, Long> available, Problem soldOut) {
            int index = 0;
            for (var want : wants.units().entrySet()) {
                var left = available.getOrDefault(want.getKey(), 0L);
                var units = units(wants.buyer(), want.getKey());
                if (left < want.getValue() && left + units >= want.getValue()) {
                    var own = owed(wants.buyer(), want.getKey());
                    return soldOut.with("held", units)
                            .with("orderId", Long.toString(own.getFirst().order()))
                            .with("orderNumbers", numbers(own))
                            .at("/lines/" + index + "/quantity", heldZh(own, units), heldEn(own, units));
                }
                index++;
            }
            return soldOut;
        }

        void take(Draft draft) {
            taken.computeIfAbsent(draft.buyer().value(), _ -> new ArrayList<>()).add(draft);
        }

        /** Of this batch: known only when every part has taken, since a later one may pay all of it. */
        private Stream<Draft> unpaid(BuyerId buyer) {
            return Objects.requireNonNullElse(taken.get(buyer.value()), List.<Draft>of()).stream()
                    .filter(draft -> draft.due().isPositive());
        }

        private int units(BuyerId buyer, long sku) {
            var here = unpaid(buyer)
                    .flatMap(draft -> draft.lines().stream())
                    .filter(line -> line.sku() == sku)
                    .mapToInt(Draft.Line::quantity)
                    .sum();
            return tally.units().getOrDefault(new Wish(buyer.value(), sku), 0) + here;
        }

        /** Those that are written and those of this batch, which are not yet. */
        private List<Owed> owed(BuyerId buyer, @Nullable Long sku) {
            var own = new ArrayList<>(unpaidUnits.oldest(buyer.value(), sku));
            unpaid(buyer)
                    .filter(d -> sku == null || d.lines().stream().anyMatch(line -> line.sku() == sku))
                    .forEach(d -> own.add(new Owed(d.id().value(), d.number())));
            return own;
        }

        private static List<String> numbers(List<Owed> own) {
            return own.stream().map(Owed::number).toList();
        }

        private static String heldZh(List<Owed> own, int units) {
            return "你有" + (own.size() == 1 ? "一" : " " + own.size() + " ") + "笔待付款订单占用了 " + units + " 件（"
                    + String.join("、", numbers(own)) + "）";
        }

        private static String heldEn(List<Owed> own, int units) {
            return (own.size() == 1 ? "an unpaid order of yours holds " : own.size() + " unpaid orders of yours hold ")
                    + units + " (" + String.join(", ", numbers(own)) + ")";
        }
    }
}
