package io.juhui.trade.ordering.view;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.refund.MoneyRoads;
import io.juhui.trade.ordering.spi.OrderFacts.Reviewed;
import io.juhui.trade.ordering.view.OrderCard.OrderAction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a buyer may do with an order now, and what happens next in words. Pure. */
final class OrderActions {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(SHOP);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("MMM d, HH:mm", java.util.Locale.ENGLISH)
            .withZone(SHOP);
    private static final Duration REVIEWABLE = Duration.ofDays(90);

    private static final Words ON_HOLD = new Words("已付款，处理完成后马上发货", "Paid. It ships as soon as this is settled");
    private static final Words PARTLY_SHIPPED = new Words("已部分发货，其余商品正在打包", "Partly shipped. The rest is being packed");
    private static final Words PACKING = new Words("已付款，商家正在打包", "Paid. The shop is packing your order");
    private static final Words SHOW_THE_CODE = new Words("到自提点出示提货码即可取货", "Show the pickup code at the pickup point");
    private static final Words CONTESTED =
            new Words("售后处理中，自动确认收货已暂停", "After-sale is open; it is not confirmed by itself meanwhile");
    private static final Words THANKS = new Words("交易完成，谢谢惠顾", "Done. Thank you");

    private static final Words END = new Words("。", ". ");
    private static final Words TOO_LATE = new Words(
            "支付已超过一年，无法原路退回，如需退款请联系商家线下处理",
            "Paid more than a year ago: it cannot be refunded to its source. For a refund, talk to the shop");

    private OrderActions() {}

    /** What rooms above admit. */
    record Rooms(boolean urge, boolean claim) {}

    static List<OrderAction> of(Order order, List<OrderLine> lines, Reviewed reviewed, Rooms rooms, Instant now) {
        var actions = new ArrayList<OrderAction>();
        switch (order.status()) {
            case UNPAID -> actions.addAll(List.of(OrderAction.PAY, OrderAction.CANCEL));
            case HELD -> actions.add(OrderAction.CANCEL);
            case TO_SHIP -> {
                if (order.isPartlyShipped()) {
                    actions.add(OrderAction.TRACE);
                }
                if (rooms.urge()) {
                    actions.add(OrderAction.URGE);
                }
                if (!order.isPartlyShipped()) {
                    actions.addAll(List.of(OrderAction.CHANGE_ADDRESS, OrderAction.CANCEL));
                }
                units(order, lines).ifPresent(actions::add);
                claim(rooms).ifPresent(actions::add);
            }
            case TO_PICK_UP -> {
                actions.addAll(List.of(OrderAction.PICKUP_CODE, OrderAction.CANCEL));
                units(order, lines).ifPresent(actions::add);
            }
            case SHIPPED -> {
                actions.addAll(List.of(OrderAction.CONFIRM, OrderAction.TRACE));
                if (!order.extended()) {
                    actions.add(OrderAction.EXTEND);
                }
                claim(rooms).ifPresent(actions::add);
            }
            case DONE -> {
                review(order, lines, reviewed, now).ifPresent(actions::add);
                claim(rooms).ifPresent(actions::add);
                actions.addAll(List.of(OrderAction.BUY_AGAIN, OrderAction.TRACE, OrderAction.DELETE));
            }
            case CANCELLED -> actions.addAll(List.of(OrderAction.BUY_AGAIN, OrderAction.DELETE));
        }
        if (MoneyRoads.isTooLate(order, now)) {
            actions.removeAll(List.of(OrderAction.CANCEL, OrderAction.REFUND_UNITS));
        }
        return List.copyOf(actions);
    }

    /** Where cancelling would not say the same: something has been sent, or there is more than one unit. */
    static boolean mayRefundUnits(Order order, List<OrderLine> lines) {
        var open = lines.stream().mapToInt(OrderLine::open).sum();
        return (order.status() == OrderStatus.TO_SHIP || order.status() == OrderStatus.TO_PICK_UP)
                && open > (order.isPartlyShipped() ? 0 : 1);
    }

    private static Optional<OrderAction> units(Order order, List<OrderLine> lines) {
        return mayRefundUnits(order, lines) ? Optional.of(OrderAction.REFUND_UNITS) : Optional.empty();
    }

    private static Optional<OrderAction> claim(Rooms rooms) {
        return rooms.claim() ? Optional.of(OrderAction.AFTER_SALE) : Optional.empty();
    }

    /** A line without its review comes first; then an addition, as long as one of them still takes it. */
    private static Optional<OrderAction> review(Order order, List<OrderLine> lines, Reviewed reviewed, Instant now) {
        var done = order.doneAt();
        var open = lines.stream().anyMatch(l -> l.isKept() && !reviewed.lines().contains(l.id().value()));
        if (open && done != null && now.isBefore(done.plus(REVIEWABLE))) {
            return Optional.of(OrderAction.REVIEW);
        }
        var addable = lines.stream().anyMatch(l -> reviewed.appendable().contains(l.id().value()));
        return addable ? Optional.of(OrderAction.APPEND_REVIEW) : Optional.empty();
    }

    /** Each status answers "what happens next and when", and where no money goes back any more, that. */
    static String nextStep(Order order, Instant now, Language language) {
        var next = nextStep(order, language);
        var over = order.status() == OrderStatus.CANCELLED || order.settledAt() != null;
        if (over || !MoneyRoads.isTooLate(order, now)) {
            return next;
        }
        return (next.isEmpty() ? "" : next + END.in(language)) + TOO_LATE.in(language);
    }

    private static String nextStep(Order order, Language language) {
        var payBefore = order.payBefore();
        var receiptBefore = order.receiptBefore();
        return switch (order.status()) {
            case UNPAID -> payBefore == null ? "" : toPay(payBefore).in(language);
            case HELD -> ON_HOLD.in(language);
            case TO_SHIP -> (order.isPartlyShipped() ? PARTLY_SHIPPED : PACKING).in(language);
            case TO_PICK_UP -> SHOW_THE_CODE.in(language);
            case SHIPPED ->
                order.contestedAt() != null
                        ? CONTESTED.in(language)
                        : receiptBefore == null ? "" : onItsWay(receiptBefore).in(language);
            case DONE -> THANKS.in(language);
            case CANCELLED -> order.cancelReason() == null ? "" : order.cancelReason();
        };
    }

    private static Words toPay(Instant before) {
        return new Words(
                "请在 " + ZH.format(before) + " 前付款，超时订单自动取消",
                "Pay before " + EN.format(before) + ", or the order is cancelled and the goods go back on sale");
    }

    private static Words onItsWay(Instant receipt) {
        return new Words(
                "运输中，" + ZH.format(receipt) + " 自动确认收货",
                "On its way. Receipt is confirmed by itself on " + EN.format(receipt));
    }
}
