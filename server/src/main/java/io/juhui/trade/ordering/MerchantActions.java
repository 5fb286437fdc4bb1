package io.juhui.trade.ordering;

import io.juhui.kernel.Actor;
import io.juhui.money.payment.PaymentRow;
import io.juhui.money.payment.RefundStatus;
import io.juhui.trade.ordering.ConsoleViews.MerchantAction;
import java.util.ArrayList;
import java.util.List;

/** What one of the staff may do with an order now: what its status admits and the own permissions allow. Pure. */
final class MerchantActions {

    private final Actor.Staff staff;
    private final List<MerchantAction> open = new ArrayList<>();

    private MerchantActions(Actor.Staff staff) {
        this.staff = staff;
    }

    static List<MerchantAction> of(Order order, List<OrderLine> lines, List<PaymentRow> paid, Actor.Staff staff) {
        var actions = new MerchantActions(staff);
        actions.ofStatus(order);
        if (OrderActions.mayRefundUnits(order, lines)) {
            actions.offer("orders:refund", MerchantAction.REFUND_UNITS);
        }
        if (order.status() == OrderStatus.SHIPPED || order.isPartlyShipped()) {
            actions.offer("orders:ship", MerchantAction.CORRECT_PACKAGE);
        }
        if (paid.stream().flatMap(p -> p.refunds().stream()).anyMatch(r -> r.status() == RefundStatus.FAILED)) {
            actions.offer("orders:refund", MerchantAction.RETRY_REFUND);
        }
        actions.offer("orders:ship", MerchantAction.NOTE);
        actions.offer("orders:unmask", MerchantAction.UNMASK);
        return List.copyOf(actions.open);
    }

    private void ofStatus(Order order) {
        switch (order.status()) {
            case UNPAID -> {
                offer("orders:price", MerchantAction.CHANGE_PRICE);
                offer("orders:price", MerchantAction.CLOSE);
            }
            case HELD -> offer("orders:refund", MerchantAction.REFUND);
            case TO_SHIP -> {
                offer("orders:ship", MerchantAction.SHIP);
                if (!order.isPartlyShipped()) {
                    offer("orders:refund", MerchantAction.REFUND);
                }
            }
            case TO_PICK_UP -> {
                offer("orders:ship", MerchantAction.PICK_UP);
                offer("orders:refund", MerchantAction.REFUND);
            }
            case SHIPPED, DONE, CANCELLED -> {}
        }
    }

    private void offer(String permission, MerchantAction action) {
        if (staff.may(permission)) {
            open.add(action);
        }
    }
}
