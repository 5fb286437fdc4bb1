package io.juhui.trade.fulfilment;

import io.juhui.kernel.Language;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who hears what on the way: the buyer of each package and of the delivery, the shop of each reminder. */
@Component
class FulfilmentNotices {

    /** A message names so many lines of a package; the order's page has them all. */
    private static final int NAMED = 5;

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    private final Notices notices;
    private final Clock clock;

    FulfilmentNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void shipped(Order order, Parcel parcel, List<OrderLine> lines, boolean whole) {
        var zh = parcel.title(Language.CHINESE) + "，内含 " + contents(parcel, lines, "、", "等");
        var en = parcel.title(Language.ENGLISH) + " with " + contents(parcel, lines, ", ", " and more");
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

    /** Each correction is a matter of its own. */
    void corrected(Order order, Parcel now, Parcel before) {
        notices.tell(
                order.buyer(),
                Message.of(
                        "fulfilment.corrected",
                        now.id().value() + "-" + clock.instant(),
                        new Words("运单号已更正", "A package number was corrected"),
                        new Words(
                                "订单 " + order.number() + "：" + before.title(Language.CHINESE) + " 更正为 "
                                        + now.title(Language.CHINESE),
                                "Order " + order.number() + ": " + before.title(Language.ENGLISH) + " is now "
                                        + now.title(Language.ENGLISH)),
                        buyerPage(order)));
    }

    /** Once for each time that its last package was signed for. */
    void delivered(Order order, Instant last) {
        notices.tell(
                order.buyer(),
                Message.of(
                        "fulfilment.delivered",
                        order.id().value() + "-" + last.getEpochSecond(),
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

    private static String contents(Parcel parcel, List<OrderLine> lines, String comma, String more) {
        var named = lines.stream()
                .filter(line -> parcel.units().containsKey(line.id()))
                .limit(NAMED)
                .map(line -> line.name() + (line.spec().isEmpty() ? "" : " " + line.spec()) + " × "
                        + parcel.units().get(line.id()))
                .collect(Collectors.joining(comma));
        return parcel.units().size() > NAMED ? named + more : named;
    }

    private static String buyerPage(Order order) {
        return "/rooms/orders/detail/index?id=" + order.id().value();
    }
}
