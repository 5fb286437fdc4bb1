package io.juhui.demo;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.party.member.Regions;
import io.juhui.trade.fulfilment.PickupPoints;
import io.juhui.trade.ordering.Receiver;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where the told orders go: home, or to a pickup point. */
@Component
@Profile("demo")
class DemoReceivers {

    private final Regions regions;
    private final PickupPoints pickupPoints;

    DemoReceivers(Regions regions, PickupPoints pickupPoints) {
        this.regions = regions;
        this.pickupPoints = pickupPoints;
    }

    Receiver of(DemoPlan.Planned planned, DemoPeople.Person buyer) {
        if (planned.delivery() == DeliveryKind.PICKUP) {
            var points = pickupPoints.all();
            var point = points.get(planned.buyer() % points.size());
            return new Receiver(buyer.name(), buyer.phone(), null, point.name() + " · " + point.address(), point.id());
        }
        var home = buyer.home();
        var place = String.join(" ", regions.names(home.regionCode())) + " " + home.detail();
        return new Receiver(buyer.name(), buyer.phone(), home.regionCode(), place, null);
    }
}
