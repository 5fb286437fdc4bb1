package io.juhui.trade.ordering.view;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.money.payment.RefundStatus;
import io.juhui.money.payment.RefundView;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.course.Timeline;
import io.juhui.trade.ordering.refund.MoneyBack;
import io.juhui.trade.ordering.spi.OrderFacts;
import io.juhui.trade.ordering.spi.OrderFacts.Reviewed;
import io.juhui.trade.ordering.view.OrderCard.OrderLineView;
import io.juhui.trade.ordering.view.OrderView.TimelineEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts an order's page together from its rows and what the rooms above know. */
@Component
public class OrderViews {

    private static final Words PLACED = new Words("已下单", "Order placed");

    private final OrderRows rows;
    private final Timeline timeline;
    private final DeliveryViews deliveries;
    private final MoneyBack money;
    private final ObjectProvider<OrderFacts> facts;
    private final Clock clock;

    OrderViews(
            OrderRows rows,
            Timeline timeline,
            DeliveryViews deliveries,
            MoneyBack money,
            ObjectProvider<OrderFacts> facts,
            Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.deliveries = deliveries;
        this.money = money;
        this.facts = facts;
        this.clock = clock;
    }

    public List<OrderCard> cards(List<Order> page, Language language) {
        var ids = page.stream().map(Order::id).toList();
        var lines = rows.lines(ids);
        var reviewed = reviewed(ids);
        var holds = rows.holds(page);
        return page.stream()
                .map(order -> card(
                        order, lines.getOrDefault(order.id(), List.of()), reviewed, status(order, holds, language)))
                .toList();
    }

    /** Where it stands; of a held order what it waits for. */
    private static Said status(Order order, Map<OrderId, Words> holds, Language language) {
        var waitsFor = holds.get(order.id());
        return new Said(waitsFor == null ? order.status().text(language) : waitsFor.in(language), language);
    }

    private record Said(String status, Language language) {}

    private OrderCard card(Order order, List<OrderLine> lines, Reviewed reviewed, Said said) {
        return new OrderCard(
                order.id(),
                order.number(),
                order.status(),
                said.status(),
                lines.stream()
                        .map(l -> OrderLineView.of(order, l, reviewed, said.language()))
                        .toList(),
                order.total(),
                lines.stream().mapToInt(OrderLine::quantity).sum(),
                order.placedAt(),
                order.status() == OrderStatus.UNPAID ? order.payBefore() : null,
                OrderActions.of(
                        order,
                        lines,
                        reviewed,
                        new OrderActions.Rooms(
                                facts.stream().anyMatch(f -> f.mayUrge(order)),
                                facts.stream().anyMatch(f -> f.mayClaim(order, lines))),
                        clock.instant()));
    }

    public OrderView view(Order order, Language language) {
        var lines = rows.lines(order.id());
        var card =
                card(order, lines, reviewed(List.of(order.id())), status(order, rows.holds(List.of(order)), language));
        var back = money.of(order);
        return new OrderView(
                card.id(),
                card.number(),
                card.status(),
                card.statusText(),
                card.lines(),
                card.total(),
                card.pieces(),
                card.placedAt(),
                card.payBefore(),
                card.actions(),
                order.list(),
                order.freight(),
                order.list().minus(order.goods()),
                order.paidAt() == null ? Money.ZERO : order.total(),
                Money.sum(back.stream()
                        .filter(r -> r.status() == RefundStatus.SUCCEEDED)
                        .map(RefundView::amount)
                        .toList()),
                order.note(),
                deliveries.of(order, language),
                PriceSteps.of(order, lines, language),
                timeline(order, language),
                facts.stream().flatMap(f -> f.packages(order.id()).stream()).toList(),
                OrderActions.nextStep(order, language),
                order.status() == OrderStatus.SHIPPED && order.contestedAt() == null ? order.receiptBefore() : null,
                back,
                lines.stream().filter(OrderLine::noReturn).map(OrderLine::id).toList(),
                money.units(order, back),
                money.rest(order));
    }

    private List<TimelineEntry> timeline(Order order, Language language) {
        var entries = new ArrayList<TimelineEntry>();
        entries.add(new TimelineEntry("PLACED", PLACED.in(language), order.placedAt(), "BUYER"));
        timeline.of(order.id())
                .forEach(e -> entries.add(new TimelineEntry(e.kind(), e.words().in(language), e.at(), e.actor())));
        return List.copyOf(entries);
    }

    private Reviewed reviewed(List<OrderId> ids) {
        return facts.stream().map(f -> f.reviewed(ids)).reduce(Reviewed.NOTHING, Reviewed::and);
    }
}
