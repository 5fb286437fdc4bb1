package io.juhui.marketing.pointsoff;

import io.juhui.trade.pricing.spi.PickKind;
import org.springframework.stereotype.Component;

/** How many points may go at the most. */
@Component
class PointsPick implements PickKind {

    @Override
    public String name() {
        return PointsOffRule.PICK;
    }
}
