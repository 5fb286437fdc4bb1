package io.juhui.trade.ordering.view;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Permission;
import io.juhui.money.payment.PaymentRow;
import io.juhui.money.payment.RefundStatus;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.view.ConsoleViews.MerchantAction;
import java.util.ArrayList;
import java.util.List;

/** What one of the staff may do with an order now: what its status admits and the own permissions allow. Pure. */
final class MerchantActions {

    private final Actor.Staff staff;
    private final List<MerchantAction> open = new ArrayList<>();

    private MerchantActions(Actor.Staff staff) {
        this.staff = staff;
    }

    /** @param tooLate whether no money of it goes back any more; what the gateway would refuse is not offered */
    static List<MerchantAction> of(
            Order order, List<OrderLine> lines, List<PaymentRow> paid, Actor.Staff staff, boolean tooLate) {
        var actions = new MerchantActions(staff);
        actions.ofStatus(order);
        if (tooLate) {
            actions.open.remove(MerchantAction.REFUND);
        }
        if (!tooLate && OrderActions.mayRefundUnits(order, lines)) {
            actions.offer(Permission.ORDERS_REFUND, MerchantAction.REFUND_UNITS);
        }
        if (order.status() == OrderStatus.SHIPPED || order.isPartlyShipped()) {
            actions.offer(Permission.ORDERS_SHIP, MerchantAction.CORRECT_PACKAGE);
        }
        if (paid.stream().flatMap(p -> p.refunds().stream()).anyMatch(r -> r.status() == RefundStatus.FAILED)) {
            actions.offer(Permission.ORDERS_REFUND, MerchantAction.RETRY_REFUND);
        }
        actions.offer(Permission.ORDERS_SHIP, MerchantAction.NOTE);
        actions.offer(Permission.ORDERS_UNMASK, MerchantAction.UNMASK);
        return List.copyOf(actions.open);
    }

    private void ofStatus(Order order) {
        switch (order.status()) {
            case UNPAID -> {
                offer(Permission.ORDERS_PRICE, MerchantAction.CHANGE_PRICE);
                offer(Permission.ORDERS_PRICE, MerchantAction.CLOSE);
            }
            case HELD -> offer(Permission.ORDERS_REFUND, MerchantAction.REFUND);
            case TO_SHIP -> {
                offer(Permission.ORDERS_SHIP, MerchantAction.SHIP);
                if (!order.isPartlyShipped()) {
                    offer(Permission.ORDERS_REFUND, MerchantAction.REFUND);
                }
            }
            case TO_PICK_UP -> {
                offer(Permission.ORDERS_SHIP, MerchantAction.PICK_UP);
                offer(Permission.ORDERS_REFUND, MerchantAction.REFUND);
            }
            case SHIPPED, DONE, CANCELLED -> {}
        }
    }

    private void offer(Permission permission, MerchantAction action) {
        if (staff.may(permission)) {
            open.add(action);
        }
    }
}
