package io.juhui.marketing.coupon;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.spi.Foretelling;
import io.juhui.trade.ordering.spi.OrderListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** A coupon is used when its order is paid, and comes back when the order is cancelled or given back whole (R21). */
@Component
class CouponCourse implements OrderListener, Foretelling {

    private static final Words COUPON = new Words("优惠券", "Coupon");
    private static final Words BACK = new Words("退回", "comes back");
    private static final Words STAYS = new Words("整单退完后退回", "comes back with the last item");
    private static final Words VOID = new Words("商家已作废，不退回", "was voided by the merchant and does not come back");

    private final CouponUses uses;
    private final CouponTermsOfShop terms;
    private final Orders orders;

    CouponCourse(CouponUses uses, CouponTermsOfShop terms, Orders orders) {
        this.uses = uses;
        this.terms = terms;
        this.orders = orders;
    }

    @Override
    public int rank() {
        return 250;
    }

    @Override
    public void heard(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid -> uses.paid(paid.order().value(), paid.at());
            case OrderEvent.Cancelled cancelled ->
                uses.giveBack(cancelled.order().value(), terms.grace(), cancelled.at());
            case OrderEvent.Refunded back -> {
                if (uses.has(back.order().value()) && isAllBack(orders, back.order(), List.of())) {
                    uses.giveBack(back.order().value(), terms.grace(), back.at());
                }
            }
            default -> {}
        }
    }

    @Override
    public int place() {
        return 300;
    }

    @Override
    public List<Foretold> foretell(Order order, OrderEvent.Refunded refund, Language language) {
        if (!uses.has(order.id().value())) {
            return List.of();
        }
        var back = isAllBack(orders, order.id(), refund.lines()) ? BACK : STAYS;
        var said = uses.isVoid(order.id().value()) ? VOID : back;
        return List.of(new Foretold("coupon", COUPON.in(language), said.in(language)));
    }

    /**
     * Whether every unit of it was given back, sent or not.
     *
     * @param more units that would go back beside those that have
     */
    static boolean isAllBack(Orders orders, OrderId order, List<OrderEvent.Units> more) {
        return orders.lines(order).stream()
                .allMatch(line -> line.refunded() + line.repaid().units() + OrderEvent.Units.of(line.id(), more)
                        >= line.quantity());
    }
}
