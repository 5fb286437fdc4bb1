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
import io.juhui.trade.ordering.course.OrderRows.Waiting;
import io.juhui.trade.ordering.course.Timeline;
import io.juhui.trade.ordering.refund.MoneyBack;
import io.juhui.trade.ordering.refund.MoneyRoads;
import io.juhui.trade.ordering.spi.OrderFacts;
import io.juhui.trade.ordering.spi.OrderFacts.Reviewed;
import io.juhui.trade.ordering.view.OrderCard.HoldView;
import io.juhui.trade.ordering.view.OrderCard.OrderAction;
import io.juhui.trade.ordering.view.OrderCard.OrderLineView;
import io.juhui.trade.ordering.view.OrderView.TimelineEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
                .map(order -> {
                    var own = lines.getOrDefault(order.id(), List.of());
                    var views = own.stream()
                            .map(l -> OrderLineView.of(order, l, reviewed, List.of(), language))
                            .toList();
                    return card(order, views, actions(order, own, reviewed), hold(order, holds, language), language);
                })
                .toList();
    }

    /** Whether no money of it goes back to its source any more. */
    boolean isTooLate(Order order) {
        return MoneyRoads.isTooLate(order, clock.instant());
    }

    private static @Nullable HoldView hold(Order order, Map<OrderId, Waiting> holds, Language language) {
        var waiting = holds.get(order.id());
        return waiting == null
                ? null
                : new HoldView(waiting.kind(), waiting.words().in(language));
    }

    private List<OrderAction> actions(Order order, List<OrderLine> lines, Reviewed reviewed) {
        var rooms = new OrderActions.Rooms(
                facts.stream().anyMatch(f -> f.mayUrge(order)), facts.stream().anyMatch(f -> f.mayClaim(order, lines)));
        return OrderActions.of(order, lines, reviewed, rooms, clock.instant());
    }

    /** A held order stands where its hold says it does. */
    private static OrderCard card(
            Order order,
            List<OrderLineView> lines,
            List<OrderAction> actions,
            @Nullable HoldView hold,
            Language language) {
        return new OrderCard(
                order.id(),
                order.number(),
                order.status(),
                hold == null ? order.status().text(language) : hold.text(),
                lines,
                order.total(),
                lines.stream().mapToInt(OrderLineView::quantity).sum(),
                order.placedAt(),
                order.status() == OrderStatus.UNPAID ? order.payBefore() : null,
                actions,
                hold);
    }

    public OrderView view(Order order, Language language) {
        var lines = rows.lines(order.id());
        var refunds = money.of(order);
        var units = money.units(order, refunds);
        var reviewed = reviewed(List.of(order.id()));
        var card = card(
                order,
                lines.stream()
                        .map(l -> OrderLineView.of(
                                order, l, reviewed, RefundWords.units(order, l, units, language), language))
                        .toList(),
                actions(order, lines, reviewed),
                hold(order, rows.holds(List.of(order)), language),
                language);
        return whole(order, card, lines, new Given(refunds, units, tenders(order, language)), language);
    }

    private List<TenderView> tenders(Order order, Language language) {
        return order.inside().isZero()
                ? List.of()
                : facts.stream()
                        .flatMap(f -> f.tenders(order.id(), language).stream())
                        .toList();
    }

    private record Given(List<RefundView> refunds, List<UnitRefundView> units, List<TenderView> tenders) {

        Money inside() {
            return Money.sum(tenders.stream().map(TenderView::back).toList());
        }

        Money arrived() {
            return Money.sum(refunds.stream()
                    .filter(r -> r.status() == RefundStatus.SUCCEEDED)
                    .map(RefundView::amount)
                    .toList());
        }
    }

    private OrderView whole(Order order, OrderCard card, List<OrderLine> lines, Given given, Language language) {
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
                card.hold(),
                order.list(),
                order.list().minus(order.goods()),
                order.goods(),
                order.freight(),
                order.paidAt() == null ? Money.ZERO : order.total(),
                given.arrived().plus(given.inside()),
                order.note(),
                deliveries.of(order, language),
                PriceSteps.of(order, lines, language),
                timeline(order, language),
                facts.stream().flatMap(f -> f.packages(order.id()).stream()).toList(),
                OrderActions.nextStep(order, clock.instant(), language),
                order.status() == OrderStatus.SHIPPED && order.contestedAt() == null ? order.receiptBefore() : null,
                given.refunds(),
                RefundWords.back(given.refunds(), given.inside(), language),
                lines.stream().filter(OrderLine::noReturn).map(OrderLine::id).toList(),
                given.units(),
                money.rest(order),
                order.due(),
                given.tenders());
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
