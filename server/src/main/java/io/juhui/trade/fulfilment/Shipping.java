package io.juhui.trade.fulfilment;

import io.juhui.kernel.Language;
import io.juhui.kernel.Typed;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.Orders;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends an order whole or in packages; the order is shipped when its last unit has left. */
@Component
class Shipping {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{5,40}");

    private final Orders orders;
    private final Parcels parcels;
    private final Deadlines deadlines;
    private final FulfilmentNotices notices;
    private final NumberUse numbers;
    private final Clock clock;

    Shipping(
            Orders orders,
            Parcels parcels,
            NumberUse numbers,
            Deadlines deadlines,
            FulfilmentNotices notices,
            Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.deadlines = deadlines;
        this.notices = notices;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * @param units what goes into the package; empty means all that is left
     * @param meant the number may be in use already
     */
    @Transactional
    ParcelId ship(
            OrderId id, Carrier carrier, String trackingNumber, Map<LineId, Integer> units, boolean meant, String by) {
        var number = number(trackingNumber);
        orders.beginShipping(id);
        numbers.check(number, id, Optional.empty(), meant);
        var lines = orders.lines(id);
        var inside = units.isEmpty() ? left(lines) : chosen(lines, units);
        if (inside.isEmpty()) {
            throw FulfilmentProblem.NOTHING_LEFT.problem();
        }
        if (!orders.send(inside)) {
            throw FulfilmentProblem.MORE_THAN_ORDERED.problem();
        }
        var now = clock.instant();
        var parcel = new Parcel(parcels.next(), id, carrier, number, inside, now, by, false, null);
        parcels.insert(List.of(parcel));
        deadlines.set(TraceDeadline.KIND, parcel.id().value(), now);
        tell(parcel, lines);
        return parcel.id();
    }

    private void tell(Parcel parcel, List<OrderLine> before) {
        var id = parcel.order();
        var whole = before.stream().mapToInt(OrderLine::open).sum()
                == parcel.units().values().stream().mapToInt(Integer::intValue).sum();
        var zh = parcel.title(Language.CHINESE);
        var en = parcel.title(Language.ENGLISH);
        if (whole) {
            orders.ship(id);
            orders.tell(id, "SHIPPED", "已发货：" + zh, "Shipped: " + en, "STAFF", parcel.shippedBy());
        } else {
            orders.tell(id, "PARTLY_SHIPPED", "部分发货：" + zh, "Partly shipped: " + en, "STAFF", parcel.shippedBy());
        }
        notices.shipped(orders.find(id).orElseThrow(), parcel, before, whole);
    }

    private static Map<LineId, Integer> left(List<OrderLine> lines) {
        var left = new LinkedHashMap<LineId, Integer>();
        lines.stream().filter(line -> line.open() > 0).forEach(line -> left.put(line.id(), line.open()));
        return left;
    }

    private static Map<LineId, Integer> chosen(List<OrderLine> lines, Map<LineId, Integer> units) {
        var known = lines.stream().map(OrderLine::id).collect(Collectors.toSet());
        if (!known.containsAll(units.keySet())) {
            throw FulfilmentProblem.NOT_IN_ORDER.problem().at("/lines");
        }
        return units;
    }

    /** As carriers print it: capitals, no blanks or dashes. */
    static String number(String written) {
        var number = Typed.code(written);
        if (!NUMBER.matcher(number).matches()) {
            throw FulfilmentProblem.TRACKING_INVALID.problem().at("/trackingNumber");
        }
        return number;
    }
}
