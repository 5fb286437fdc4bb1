package io.juhui.trade.ordering.view;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Picture;
import io.juhui.money.payment.PaymentRow;
import io.juhui.money.payment.Payments;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.party.member.Regions;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.receiver.Receivers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as the merchant sees them: personal data masked, cost only in the console. */
@Component
public class ConsoleViews {

    private final OrderRows rows;
    private final OrderViews views;
    private final Receivers receivers;
    private final Payments payments;
    private final Buyers buyers;
    private final Regions regions;

    ConsoleViews(
            OrderRows rows, OrderViews views, Receivers receivers, Payments payments, Buyers buyers, Regions regions) {
        this.rows = rows;
        this.views = views;
        this.receivers = receivers;
        this.payments = payments;
        this.buyers = buyers;
        this.regions = regions;
    }

    record OrderRowLine(String name, String spec, int quantity, Picture picture) {}

    public record OrderRow(
            OrderId id,
            String number,
            OrderStatus status,
            String buyer,
            String receiver,
            String phoneMasked,
            List<OrderRowLine> lines,
            int pieces,
            Money total,
            DeliveryKind delivery,
            Instant placedAt,
            @Nullable Instant paidAt,
            boolean urged,
            String note) {}

    public enum MerchantAction {
        SHIP,
        CHANGE_PRICE,
        CLOSE,
        REFUND,
        REFUND_UNITS,
        CORRECT_PACKAGE,
        RETRY_REFUND,
        NOTE,
        PICK_UP,
        UNMASK
    }

    public record ConsoleOrderView(
            OrderView order,
            BuyerView buyer,
            List<PaymentRow> payments,
            String staffNote,
            List<MerchantAction> actions,
            @Nullable Money cost,
            int urges) {}

    public List<OrderRow> rows(List<Order> page) {
        var lines = rows.lines(page.stream().map(Order::id).toList());
        Map<BuyerId, BuyerView> names =
                buyers.find(page.stream().map(Order::buyer).toList());
        return page.stream()
                .map(o -> row(o, lines.getOrDefault(o.id(), List.of()), names))
                .toList();
    }

    private OrderRow row(Order o, List<OrderLine> lines, Map<BuyerId, BuyerView> names) {
        var receiver = receivers.of(o);
        var buyer = names.get(o.buyer());
        return new OrderRow(
                o.id(),
                o.number(),
                o.status(),
                buyer == null ? "" : buyer.nickname(),
                Mask.name(receiver.name()),
                Mask.phone(receiver.phone()),
                lines.stream()
                        .map(l -> new OrderRowLine(l.name(), l.spec(), l.quantity(), l.picture()))
                        .toList(),
                lines.stream().mapToInt(OrderLine::quantity).sum(),
                o.total(),
                o.deliveryKind(),
                o.placedAt(),
                o.paidAt(),
                o.status() == OrderStatus.TO_SHIP && o.urgedAt() != null,
                o.note());
    }

    public ConsoleOrderView view(OrderId id, Actor.Staff staff, Locale locale) {
        return view(rows.get(id), staff, locale);
    }

    public ConsoleOrderView view(Order order, Actor.Staff staff, Locale locale) {
        var paid = payments.of(order.id().value());
        var view = masked(order, views.view(order, Language.of(locale)));
        return new ConsoleOrderView(
                view,
                buyers.find(order.buyer()).orElseThrow(),
                paid,
                order.staffNote(),
                MerchantActions.of(order, rows.lines(order.id()), paid, staff, views.isTooLate(order)),
                staff.may(Permission.GOODS_COST) ? cost(order) : null,
                order.urges());
    }

    private @Nullable Money cost(Order order) {
        var sum = Money.ZERO;
        for (var line : rows.lines(order.id())) {
            var unit = line.cost();
            if (unit == null) {
                return null;
            }
            sum = sum.plus(unit.times(line.quantity()));
        }
        return sum;
    }

    private OrderView masked(Order order, OrderView v) {
        var d = v.delivery();
        var code = receivers.of(order).regionCode();
        var delivery = new OrderView.DeliveryView(
                d.kind(),
                Mask.name(d.name()),
                Mask.phone(d.phone()),
                code == null ? d.address() : Mask.address(regions.names(code)),
                d.pickupPoint(),
                d.pickupClosed(),
                null);
        return v.with(delivery);
    }
}
