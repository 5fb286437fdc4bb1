package io.juhui.marketing.flashsale;

import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.OwnStock;
import io.juhui.trade.pricing.Pick;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sold at the flash price is of the session's stock. */
@Component
class FlashOwnStock implements OwnStock {

    @Override
    public boolean covers(Draft draft, Draft.Line line) {
        return covers(line);
    }

    static boolean covers(Draft.Line line) {
        return line.price().adjustments().stream()
                .anyMatch(effect -> effect.rule().equals(FlashSales.KIND));
    }

    @Override
    public boolean mayCover(List<Pick> picks) {
        return FlashToken.isMade(picks);
    }
}
