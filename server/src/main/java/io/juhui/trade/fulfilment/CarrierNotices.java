package io.juhui.trade.fulfilment;

import io.juhui.platform.gateway.LogisticsTraces;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.OwnTransactions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where carriers tell by themselves. They repeat a notice until it is answered, and again when they know more. */
@RestController
@Access(Access.Who.SIGNED)
class CarrierNotices {

    private final LogisticsTraces carriers;
    private final Parcels parcels;
    private final Tracking tracking;

    CarrierNotices(LogisticsTraces carriers, Parcels parcels, Tracking tracking) {
        this.carriers = carriers;
        this.parcels = parcels;
        this.tracking = tracking;
    }

    record CarrierAnswer(boolean result, String returnCode, String message) {}

    /** A package that is none of ours is refused, so that the carrier stops telling of it. */
    @PostMapping("/api/logistics/notices")
    @OwnTransactions
    CarrierAnswer receive(@RequestParam String param, @RequestParam String sign) {
        var told = carriers.pushed(param, sign);
        var known = parcels.tracked(told.carrier(), told.trackingNumber());
        if (known.isEmpty()) {
            throw FulfilmentProblem.NO_SUCH_PARCEL.problem();
        }
        known.forEach(parcel -> tracking.told(parcel, told.traces()));
        return new CarrierAnswer(true, "200", "成功");
    }
}
