package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.money.payment.RefundId;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.course.Cancellation.Why;
import io.juhui.trade.ordering.course.Timeline;
import io.juhui.trade.ordering.refund.UnitRefund.Part;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells of what was given back: on the order for everybody, and the buyer in the inbox when it was the shop's doing. */
@Component
public class RefundNews {

    /** A message names so many lines; the order's page has them all. */
    private static final int NAMED = 5;

    private final Timeline timeline;
    private final Notices notices;

    RefundNews(Timeline timeline, Notices notices) {
        this.timeline = timeline;
        this.notices = notices;
    }

    void given(long id, Order order, UnitRefund given, Why why) {
        var zh = "未发货商品退款已提交：" + goods(given, "、") + "，共 " + given.amount();
        var en = "Refund requested for what was not shipped: " + goods(given, ", ") + ", " + given.amount();
        timeline.tell(
                order.id(),
                "UNITS_REFUNDED",
                zh + "（" + why.reason().zh() + "）",
                en + " (" + why.reason().en() + ")",
                why.actor(),
                why.by());
        if (why.actor().equals("STAFF")) {
            tell(
                    order,
                    "ordering.units-refunded",
                    Long.toString(id),
                    "商家为你申请了部分退款",
                    "The shop has asked for a refund of part of your order",
                    zh,
                    en);
        }
    }

    void restIsOnItsWay(Order order) {
        timeline.tell(
                order.id(),
                "SHIPPED",
                "其余商品不再发货，订单已全部发出",
                "The rest will not be sent; all else is on its way",
                "SYSTEM",
                "");
    }

    /** The money has arrived where it came from, for whatever reason it went back. */
    public void arrived(Order order, RefundId refund, Money amount) {
        tell(
                order,
                "ordering.refunded",
                Long.toString(refund.value()),
                "退款成功",
                "Refunded",
                amount + " 已原路退回",
                amount + " went back the way it came");
    }

    /** It has not, and does not by itself: the shop has to act, and the buyer hears so before having to ask. */
    public void failed(Order order, RefundId refund, Money amount) {
        var zh = "退款 " + amount + " 未成功，钱还没有退回，需要商家处理";
        var en = "The refund of " + amount + " did not go through; no money has come back yet, the shop has to act";
        timeline.tell(order.id(), "REFUND_FAILED", zh, en, "SYSTEM", "");
        tell(
                order,
                "ordering.refund-failed",
                Long.toString(refund.value()),
                "退款未成功",
                "Refund did not go through",
                zh,
                en);
    }

    private void tell(Order order, String kind, String subject, String titleZh, String titleEn, String zh, String en) {
        notices.tell(
                order.buyer(),
                Message.of(
                        kind,
                        subject,
                        new Words(titleZh, titleEn),
                        new Words("订单 " + order.number() + "：" + zh, "Order " + order.number() + ": " + en),
                        "/rooms/orders/detail/index?id=" + order.id().value()));
    }

    private static String goods(UnitRefund given, String comma) {
        var named = given.parts().stream().limit(NAMED).map(RefundNews::text).collect(Collectors.joining(comma));
        return given.parts().size() > NAMED ? named + "…" : named;
    }

    private static String text(Part part) {
        var spec = part.line().spec();
        return part.line().name() + (spec.isEmpty() ? "" : " " + spec) + " × " + part.units();
    }
}
