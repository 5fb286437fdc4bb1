package io.juhui.trade.ordering;

import io.juhui.trade.ordering.OrderCard.OrderAction;
import io.juhui.trade.ordering.spi.OrderFacts.Reviewed;
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

    private OrderActions() {}

    static List<OrderAction> of(Order order, List<OrderLine> lines, Reviewed reviewed, boolean mayUrge, Instant now) {
        var actions = new ArrayList<OrderAction>();
        switch (order.status()) {
            case UNPAID -> actions.addAll(List.of(OrderAction.PAY, OrderAction.CANCEL));
            case HELD -> actions.add(OrderAction.CANCEL);
            case TO_SHIP -> {
                if (order.isPartlyShipped()) {
                    actions.add(OrderAction.TRACE);
                }
                if (mayUrge) {
                    actions.add(OrderAction.URGE);
                }
                if (!order.isPartlyShipped()) {
                    actions.addAll(List.of(OrderAction.CHANGE_ADDRESS, OrderAction.CANCEL));
                }
                units(order, lines).ifPresent(actions::add);
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
            }
            case DONE -> {
                review(order, lines, reviewed, now).ifPresent(actions::add);
                actions.addAll(List.of(OrderAction.BUY_AGAIN, OrderAction.TRACE, OrderAction.DELETE));
            }
            case CANCELLED -> actions.addAll(List.of(OrderAction.BUY_AGAIN, OrderAction.DELETE));
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

    /** Each status answers "what happens next and when". */
    static String nextStep(Order order, boolean english) {
        var when = english ? EN : ZH;
        var payBefore = order.payBefore();
        var receiptBefore = order.receiptBefore();
        return switch (order.status()) {
            case UNPAID ->
                payBefore == null
                        ? ""
                        : english
                                ? "Pay before " + when.format(payBefore)
                                        + ", or the order is cancelled and the goods go back on sale"
                                : "请在 " + when.format(payBefore) + " 前付款，超时订单自动取消";
            case HELD -> english ? "Paid. It ships as soon as this is settled" : "已付款，处理完成后马上发货";
            case TO_SHIP ->
                order.isPartlyShipped()
                        ? english ? "Partly shipped. The rest is being packed" : "已部分发货，其余商品正在打包"
                        : english ? "Paid. The shop is packing your order" : "已付款，商家正在打包";
            case TO_PICK_UP -> english ? "Show the pickup code at the pickup point" : "到自提点出示提货码即可取货";
            case SHIPPED ->
                receiptBefore == null
                        ? ""
                        : english
                                ? "On its way. Receipt is confirmed by itself on " + when.format(receiptBefore)
                                : "运输中，" + when.format(receiptBefore) + " 自动确认收货";
            case DONE -> english ? "Done. Thank you" : "交易完成，谢谢惠顾";
            case CANCELLED -> order.cancelReason() == null ? "" : order.cancelReason();
        };
    }
}
