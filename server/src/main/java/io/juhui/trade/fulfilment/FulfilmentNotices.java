package io.juhui.trade.fulfilment;

import io.juhui.kernel.Permission;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Message.Words;
import io.juhui.reach.notice.Notices;
import io.juhui.trade.ordering.Order;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Who hears what on the way: the buyer of each package and of the delivery, the shop of each reminder. */
@Component
class FulfilmentNotices {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    private final Notices notices;
    private final Clock clock;

    FulfilmentNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void shipped(Order order, Parcel parcel, boolean whole) {
        var zh = parcel.carrier().title(false) + " " + parcel.trackingNumber();
        var en = parcel.carrier().title(true) + " " + parcel.trackingNumber();
        notices.tell(
                order.buyer(),
                Message.of(
                        "fulfilment.shipped",
                        parcel.id().value(),
                        new Words(
                                whole ? "商品已发货" : "部分商品已发货",
                                whole ? "Your order is on its way" : "Part of your order is on its way"),
                        new Words("订单 " + order.number() + "：" + zh, "Order " + order.number() + ": " + en),
                        buyerPage(order)));
    }

    void delivered(Order order) {
        notices.tell(
                order.buyer(),
                Message.of(
                        "fulfilment.delivered",
                        order.id().value(),
                        new Words("包裹已签收", "Your order has been delivered"),
                        new Words(
                                "订单 " + order.number() + " 已签收，请确认收货",
                                "Order " + order.number() + " was signed for. Please confirm receipt"),
                        buyerPage(order)));
    }

    /** Each day's reminder is a matter of its own. */
    void urged(Order order) {
        urged(order, clock.instant());
    }

    void urged(Order order, Instant at) {
        var day = LocalDate.ofInstant(at, SHOP);
        notices.tellStaff(
                Permission.ORDERS_SHIP,
                Message.of(
                        "fulfilment.urged",
                        order.id().value() + "-" + order.urges() + "-" + day,
                        new Words("买家催发货", "A buyer asks to ship"),
                        new Words(
                                "订单 " + order.number() + " 已超过承诺的发货时间",
                                "Order " + order.number() + " is past the promised shipping time"),
                        "/orders/" + order.id().value()),
                at);
    }

    private static String buyerPage(Order order) {
        return "/rooms/orders/detail/index?id=" + order.id().value();
    }
}
