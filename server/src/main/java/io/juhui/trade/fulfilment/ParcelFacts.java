package io.juhui.trade.fulfilment;

import io.juhui.kernel.Language;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.spi.OrderFacts;
import io.juhui.trade.ordering.view.PackageView;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an order's page shows of its packages and its pickup code. */
@Component
class ParcelFacts implements OrderFacts {

    private final Parcels parcels;
    private final ParcelTraces traces;
    private final PickupCodes codes;
    private final FulfilmentTerms terms;
    private final Clock clock;

    ParcelFacts(Parcels parcels, ParcelTraces traces, PickupCodes codes, FulfilmentTerms terms, Clock clock) {
        this.parcels = parcels;
        this.traces = traces;
        this.codes = codes;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<PackageView> packages(OrderId order) {
        var sent = parcels.of(order);
        if (sent.isEmpty()) {
            return List.of();
        }
        var language = Language.of(LocaleContextHolder.getLocale());
        var been = traces.of(sent.stream().map(Parcel::id).toList());
        return sent.stream()
                .map(parcel -> view(parcel, been.getOrDefault(parcel.id(), List.of()), language))
                .toList();
    }

    @Override
    public Optional<String> pickupCode(OrderId order) {
        return Optional.of(codes.of(order));
    }

    @Override
    public boolean mayUrge(Order order) {
        return order.status() == OrderStatus.TO_SHIP
                && !clock.instant().isBefore(Urging.nextAt(order, terms.promised()));
    }

    private static PackageView view(Parcel parcel, List<Trace> trace, Language language) {
        return new PackageView(
                Long.toString(parcel.id().value()),
                parcel.carrier().title(language),
                parcel.trackingNumber(),
                parcel.units().entrySet().stream()
                        .map(unit -> new PackageView.PackageLine(unit.getKey(), unit.getValue()))
                        .toList(),
                trace.stream()
                        .map(t -> new PackageView.TraceStep(
                                t.at(), t.text(), t.state().name()))
                        .toList(),
                trace.isEmpty() ? "SHIPPED" : trace.getFirst().state().name(),
                parcel.shippedAt());
    }
}
