package io.juhui.marketing.coupon;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.Foretelling;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the coupon of an order would come back with a refund (R21). */
@Component
class CouponForetold implements Foretelling {

    private static final Words COUPON = new Words("优惠券", "Coupon");
    private static final Words BACK = new Words("退回", "comes back");
    private static final Words STAYS = new Words("整单退完后退回", "comes back with the last item");

    private final CouponUses uses;
    private final CouponCourse course;

    CouponForetold(CouponUses uses, CouponCourse course) {
        this.uses = uses;
        this.course = course;
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
        var said = course.isAllBack(order.id(), refund.lines()) ? BACK : STAYS;
        return List.of(new Foretold("coupon", COUPON.in(language), said.in(language)));
    }
}
