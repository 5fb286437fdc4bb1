package io.juhui.trade.ordering;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order on its way to be placed, priced and addressed; parts may still refuse it. */
public final class Draft {

    private final OrderId id;
    private final String number;
    private final BuyerId buyer;
    private final List<Line> lines;
    private final Quote quote;
    private final DeliveryKind deliveryKind;
    private final Receiver receiver;
    private final PurchaseSource source;
    private final String note;
    private final UUID key;
    private final UUID request;
    private final Instant at;
    private final Way way;
    private @Nullable Instant payBefore;
    private Money inside = Money.ZERO;
    private final List<Hold> holds = new ArrayList<>();

    /** One line: what is bought, as it stood in the catalogue, and its price. */
    public record Line(LineId id, SkuOffer offer, Quote.Line price) {

        public long sku() {
            return offer.sku().value();
        }

        public int quantity() {
            return price.basket().quantity();
        }
    }

    /** What identifies a draft, apart from what is in it. */
    public record Head(
            OrderId id,
            String number,
            BuyerId buyer,
            UUID key,
            UUID request,
            Instant at,
            @Nullable Instant payBefore,
            Way way) {}

    public Draft(
            Head head,
            List<Line> lines,
            Quote quote,
            DeliveryKind deliveryKind,
            Receiver receiver,
            PurchaseSource source,
            String note) {
        this.id = head.id();
        this.number = head.number();
        this.buyer = head.buyer();
        this.key = head.key();
        this.request = head.request();
        this.at = head.at();
        this.payBefore = head.payBefore();
        this.way = head.way();
        this.lines = List.copyOf(lines);
        this.quote = quote;
        this.deliveryKind = deliveryKind;
        this.receiver = receiver;
        this.source = source;
        this.note = note;
    }

    public OrderId id() {
        return id;
    }

    public String number() {
        return number;
    }

    public BuyerId buyer() {
        return buyer;
    }

    public List<Line> lines() {
        return lines;
    }

    public Quote quote() {
        return quote;
    }

    public Money total() {
        return quote.total();
    }

    public DeliveryKind deliveryKind() {
        return deliveryKind;
    }

    public Receiver receiver() {
        return receiver;
    }

    public PurchaseSource source() {
        return source;
    }

    String note() {
        return note;
    }

    public UUID key() {
        return key;
    }

    public UUID request() {
        return request;
    }

    public Instant at() {
        return at;
    }

    @Nullable
    Instant payBefore() {
        return payBefore;
    }

    public Channel channel() {
        return way.channel();
    }

    /** In which way it is bought; a room looks at its own kinds only. */
    public List<Pick> picks() {
        return way.picks();
    }

    /** Leaves the buyer no more than {@code time} to pay; the shortest that any part asks for counts. */
    public void payWithin(Duration time) {
        var before = at.plus(time);
        if (payBefore != null && before.isBefore(payBefore)) {
            payBefore = before;
        }
    }

    /** So much of the total is paid with money that the buyer holds with the shop; the room that says so takes it in this batch. */
    public void cover(Money amount) {
        inside = amount;
        if (due().isZero()) {
            payBefore = null;
        }
    }

    Money inside() {
        return inside;
    }

    /** What is to be paid outside. */
    public Money due() {
        return total().minus(inside);
    }

    /** @param words what the order waits for, 待成团 */
    record Hold(String name, Words words) {}

    /** Keeps the order, once paid, from shipping until {@code name} is released; meanwhile its status reads {@code words}. */
    public void hold(String name, Words words) {
        holds.add(new Hold(name, words));
    }

    List<Hold> holds() {
        return holds;
    }

    public OrderPlaced answer() {
        return new OrderPlaced(id, number, total(), placedStatus(), payBefore);
    }

    /** An order that nothing is due of is paid by being placed, without a gateway (R6). */
    OrderStatus placedStatus() {
        if (due().isPositive()) {
            return OrderStatus.UNPAID;
        }
        if (!holds.isEmpty()) {
            return OrderStatus.HELD;
        }
        return deliveryKind == DeliveryKind.PICKUP ? OrderStatus.TO_PICK_UP : OrderStatus.TO_SHIP;
    }
}
