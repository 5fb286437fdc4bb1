package io.juhui.trade.placing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.UnpaidUnits;
import io.juhui.trade.ordering.UnpaidUnits.Unpaid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What buyers hold without having paid, and how much of it one of them may: so nobody keeps the stock from the others for
 * nothing. One read for a batch; the buyers are locked, because their other orders may be placed on another node.
 */
@Component
class UnpaidHoldings {

    private final JdbcClient db;
    private final UnpaidUnits unpaid;
    private final PlacingTerms terms;

    UnpaidHoldings(JdbcClient db, UnpaidUnits unpaid, PlacingTerms terms) {
        this.db = db;
        this.unpaid = unpaid;
        this.terms = terms;
    }

    /** Before any other row of the batch, in ascending order. */
    void lock(List<Draft> drafts) {
        db.sql("""
                select count(pg_advisory_xact_lock(b.id))
                  from (select id from unnest(:buyers) as d(id) order by id) as b
                """).param("buyers", buyers(drafts)).query(Long.class).single();
    }

    Held load(List<Draft> drafts) {
        var held = new Held();
        unpaid.of(buyers(drafts)).forEach(held::add);
        return held;
    }

    private static long[] buyers(List<Draft> drafts) {
        return drafts.stream()
                .mapToLong(d -> d.buyer().value())
                .sorted()
                .distinct()
                .toArray();
    }

    /** The working copy of one batch. */
    final class Held {
        private final Map<Long, List<Unpaid>> byBuyer = new HashMap<>();

        private void add(Unpaid unpaid) {
            byBuyer.computeIfAbsent(unpaid.buyer(), _ -> new ArrayList<>()).add(unpaid);
        }

        /** Refuses one unpaid order, or unpaid unit, too many. */
        void check(Draft draft, Map<Long, Long> available) {
            if (!draft.total().isPositive()) {
                return;
            }
            var own = of(draft.buyer());
            var orders = own.stream().map(Unpaid::order).distinct().count();
            if (orders >= terms.mostUnpaidOrders()) {
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
                checkUnits(draft.lines().get(i), i, own, available);
            }
        }

        private void checkUnits(Draft.Line line, int index, List<Unpaid> own, Map<Long, Long> available) {
            var ofSku = own.stream().filter(u -> u.sku() == line.sku()).toList();
            var units = units(ofSku);
            var most = terms.mostUnpaidUnits(available.getOrDefault(line.sku(), 0L) + units);
            if (units + line.quantity() > most) {
                var problem = OrderingProblem.TOO_MANY_UNPAID_UNITS.problem();
                if (units > 0) {
                    problem = problem.with(
                            "orderId", Long.toString(ofSku.getFirst().order()));
                }
                throw problem.with("most", most)
                        .with("held", units)
                        .with("skuIds", List.of(Long.toString(line.sku())))
                        .with("orderNumbers", numbers(ofSku))
                        .at(
                                "/lines/" + index + "/quantity",
                                "这件商品未付款最多 " + most + " 件" + (units > 0 ? "，" + heldZh(ofSku) : ""),
                                "At most " + most + " unpaid units of this item"
                                        + (units > 0 ? "; " + heldEn(ofSku) : ""));
            }
        }

        /** What is short is short because of the buyer's own unpaid orders: they are named, since paying or cancelling helps. */
        Problem named(Draft draft, Map<Long, Long> available, Problem soldOut) {
            for (int i = 0; i < draft.lines().size(); i++) {
                var line = draft.lines().get(i);
                var left = available.getOrDefault(line.sku(), 0L);
                var own = of(draft.buyer()).stream()
                        .filter(u -> u.sku() == line.sku())
                        .toList();
                if (left < line.quantity() && left + units(own) >= line.quantity()) {
                    return soldOut.with("held", units(own))
                            .with("orderId", Long.toString(own.getFirst().order()))
                            .with("orderNumbers", numbers(own))
                            .at("/lines/" + i + "/quantity", heldZh(own), heldEn(own));
                }
            }
            return soldOut;
        }

        void take(Draft draft) {
            if (draft.total().isPositive()) {
                draft.lines()
                        .forEach(line -> add(new Unpaid(
                                draft.buyer().value(),
                                draft.id().value(),
                                draft.number(),
                                line.sku(),
                                line.quantity())));
            }
        }

        private List<Unpaid> of(BuyerId buyer) {
            return Objects.requireNonNullElse(byBuyer.get(buyer.value()), List.of());
        }

        private static int units(List<Unpaid> unpaid) {
            return unpaid.stream().mapToInt(Unpaid::quantity).sum();
        }

        private static List<String> numbers(List<Unpaid> unpaid) {
            return unpaid.stream().map(Unpaid::number).distinct().toList();
        }

        private static String heldZh(List<Unpaid> unpaid) {
            var orders = numbers(unpaid).size();
            return "你有" + (orders == 1 ? "一" : " " + orders + " ") + "笔待付款订单占用了 " + units(unpaid) + " 件（"
                    + String.join("、", numbers(unpaid)) + "）";
        }

        private static String heldEn(List<Unpaid> unpaid) {
            var orders = numbers(unpaid).size();
            return (orders == 1 ? "an unpaid order of yours holds " : orders + " unpaid orders of yours hold ")
                    + units(unpaid) + " (" + String.join(", ", numbers(unpaid)) + ")";
        }
    }
}
