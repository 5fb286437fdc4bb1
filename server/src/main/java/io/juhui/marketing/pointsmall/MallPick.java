package io.juhui.marketing.pointsmall;

import io.juhui.trade.pricing.spi.PickKind;
import org.springframework.stereotype.Component;

/** Which thing of the mall is ordered, and how many points the buyer agrees to. */
@Component
class MallPick implements PickKind {

    @Override
    public String name() {
        return MallTool.KIND;
    }
}
