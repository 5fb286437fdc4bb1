package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import java.sql.Timestamp;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms, under the same checks as the console. */
@Component
public class LimitedPriceCampaigns {

    private final LimitedPrices prices;
    private final LimitedPriceCheck check;
    private final JdbcClient db;

    LimitedPriceCampaigns(LimitedPrices prices, LimitedPriceCheck check, JdbcClient db) {
        this.prices = prices;
        this.check = check;
        this.db = db;
    }

    /** False when a campaign of this name begins at that instant already. */
    @Transactional
    public boolean open(String name, TimeWindow window, Map<SkuId, Money> deals) {
        var known = db.sql("select 1 from limited_price where name = :name and starts_at = :start")
                .param("name", name)
                .param("start", Timestamp.from(window.start()))
                .query(Integer.class)
                .optional();
        if (known.isPresent()) {
            return false;
        }
        var campaign = new LimitedPrice(
                name,
                window.start(),
                window.end(),
                false,
                deals.entrySet().stream()
                        .map(d -> new LimitedPrice.LimitedSku(d.getKey(), d.getValue()))
                        .toList());
        check.check(campaign);
        prices.create(campaign);
        return true;
    }
}
