package io.juhui.trade.fulfilment;

import io.juhui.kernel.Ids;
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
import java.util.Objects;
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
    private final Ids ids;
    private final Clock clock;

    Shipping(Orders orders, Parcels parcels, Deadlines deadlines, FulfilmentNotices notices, Ids ids, Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.deadlines = deadlines;
        this.notices = notices;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param units what goes into the package; empty means all that is left */
    @Transactional
    ParcelId ship(OrderId id, Carrier carrier, String trackingNumber, Map<LineId, Integer> units, String by) {
        var number = number(trackingNumber);
        orders.beginShipping(id);
        var lines = orders.lines(id);
        var shipped = parcels.shipped(id);
        var taken = units.isEmpty() ? left(lines, shipped) : chosen(lines, units);
        if (taken.isEmpty()) {
            throw FulfilmentProblem.NOTHING_LEFT.problem();
        }
        if (parcels.take(taken) != taken.size()) {
            throw FulfilmentProblem.MORE_THAN_ORDERED.problem();
        }
        var inside = new LinkedHashMap<LineId, Integer>();
        taken.forEach((line, quantity) -> inside.put(line.id(), quantity));
        var now = clock.instant();
        var parcel = new Parcel(new ParcelId(ids.next()), id, carrier, number, inside, now, by, false, null);
        parcels.insert(List.of(parcel));
        deadlines.set(TraceDeadline.KIND, parcel.id().value(), now);
        tell(parcel, lines, sum(shipped) + sum(inside));
        return parcel.id();
    }

    private void tell(Parcel parcel, List<OrderLine> lines, int gone) {
        var id = parcel.order();
        var whole = gone == lines.stream().mapToInt(OrderLine::quantity).sum();
        var zh = parcel.carrier().title(false) + " " + parcel.trackingNumber();
        var en = parcel.carrier().title(true) + " " + parcel.trackingNumber();
        if (whole) {
            orders.ship(id);
            orders.tell(id, "SHIPPED", "已发货：" + zh, "Shipped: " + en, "STAFF", parcel.shippedBy());
        } else {
            orders.tell(id, "PARTLY_SHIPPED", "部分发货：" + zh, "Partly shipped: " + en, "STAFF", parcel.shippedBy());
        }
        notices.shipped(orders.find(id).orElseThrow(), parcel, whole);
    }

    private static Map<OrderLine, Integer> left(List<OrderLine> lines, Map<LineId, Integer> shipped) {
        var left = new LinkedHashMap<OrderLine, Integer>();
        for (var line : lines) {
            int rest = line.quantity() - shipped.getOrDefault(line.id(), 0);
            if (rest > 0) {
                left.put(line, rest);
            }
        }
        return left;
    }

    private static Map<OrderLine, Integer> chosen(List<OrderLine> lines, Map<LineId, Integer> units) {
        var known = lines.stream().collect(Collectors.toMap(OrderLine::id, line -> line));
        var chosen = new LinkedHashMap<OrderLine, Integer>();
        units.forEach((id, quantity) -> {
            if (!known.containsKey(id)) {
                throw FulfilmentProblem.NOT_IN_ORDER.problem().at("/lines");
            }
            chosen.put(Objects.requireNonNull(known.get(id)), quantity);
        });
        return chosen;
    }

    private static int sum(Map<?, Integer> units) {
        return units.values().stream().mapToInt(Integer::intValue).sum();
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
