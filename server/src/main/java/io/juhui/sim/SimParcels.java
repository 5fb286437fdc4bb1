package io.juhui.sim;

import io.juhui.platform.gateway.LogisticsTraces;
import io.juhui.platform.web.Access;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the parcels on the road and hurries them. */
@RestController
@Profile("demo")
@Hidden
@RequestMapping("/sim/api/parcels")
@Access(Access.Who.ANYONE)
class SimParcels {

    private static final int SHOWN = 30;

    private final SimCarrier carrier;
    private final SimCarrierNotices notices;

    SimParcels(SimCarrier carrier, SimCarrierNotices notices) {
        this.carrier = carrier;
        this.notices = notices;
    }

    record SimParcelView(String carrier, String trackingNumber, List<LogisticsTraces.Trace> traces) {}

    @GetMapping
    List<SimParcelView> recent() {
        return carrier.recent(SHOWN).stream()
                .map(p -> new SimParcelView(
                        p.carrier(), p.trackingNumber(), carrier.traces(p.carrier(), p.trackingNumber())))
                .toList();
    }

    @PostMapping("/{code}/{number}/advance")
    SimParcelView advance(@PathVariable String code, @PathVariable String number) {
        carrier.push(code, number);
        var traces = carrier.traces(code, number);
        carrier.find(code, number).ifPresent(parcel -> notices.tell(parcel, traces));
        return new SimParcelView(code, number, traces);
    }
}
