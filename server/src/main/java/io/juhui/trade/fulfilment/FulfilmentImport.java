package io.juhui.trade.fulfilment;

import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in packages and pickups of orders that went before: for moving a shop here and for demonstration data. */
@Component
public class FulfilmentImport {

    private final Orders orders;
    private final Parcels parcels;
    private final ParcelTraces traces;
    private final PickupCodes codes;
    private final Deadlines deadlines;
    private final FulfilmentNotices notices;

    FulfilmentImport(
            Orders orders,
            Parcels parcels,
            ParcelTraces traces,
            PickupCodes codes,
            Deadlines deadlines,
            FulfilmentNotices notices) {
        this.orders = orders;
        this.parcels = parcels;
        this.traces = traces;
        this.codes = codes;
        this.deadlines = deadlines;
        this.notices = notices;
    }

    /** All of an order in one package, with the road it has gone; until it is signed for, its carrier is asked on. */
    public record Sent(
            List<OrderLine> lines,
            String carrier,
            String trackingNumber,
            Instant shippedAt,
            String by,
            Optional<Instant> signedAt,
            List<Trace> road) {}

    /** An order that was handed over at its pickup point. */
    public record HandedOver(OrderId order, Instant at, String by) {}

    /** A buyer has asked to ship. */
    public record Urged(Order order, Instant at) {}

    @Transactional
    public void bringIn(List<Sent> sent, List<HandedOver> handedOver) {
        var units = sent.stream()
                .flatMap(s -> s.lines().stream())
                .collect(Collectors.toMap(OrderLine::id, OrderLine::quantity));
        if (!orders.send(units)) {
            throw FulfilmentProblem.MORE_THAN_ORDERED.problem();
        }
        var made = new ArrayList<Parcel>();
        for (var one : sent) {
            made.add(parcel(one));
        }
        parcels.insert(made);
        var onTheWay = made.stream().filter(p -> p.signedAt() == null).toList();
        deadlines.setAll(
                TraceDeadline.KIND,
                onTheWay.stream().mapToLong(p -> p.id().value()).toArray(),
                onTheWay.stream().map(Parcel::shippedAt).toList());
        for (int i = 0; i < made.size(); i++) {
            if (!sent.get(i).road().isEmpty()) {
                traces.add(made.get(i).id(), sent.get(i).road());
            }
        }
        for (var one : handedOver) {
            codes.usedBefore(one.order(), one.at(), one.by());
        }
    }

    /** Tells the shop what it had been asked to ship, in the order it was. */
    @Transactional
    public void remember(List<Urged> asked) {
        asked.stream().sorted(Comparator.comparing(Urged::at)).forEach(one -> notices.urged(one.order(), one.at()));
    }

    private Parcel parcel(Sent one) {
        Map<LineId, Integer> inside = new LinkedHashMap<>();
        one.lines().forEach(line -> inside.put(line.id(), line.quantity()));
        return new Parcel(
                parcels.next(),
                one.lines().getFirst().order(),
                Carrier.of(one.carrier()),
                Shipping.number(one.trackingNumber()),
                inside,
                one.shippedAt(),
                one.by(),
                one.signedAt().isPresent(),
                one.signedAt().orElse(null));
    }
}
