package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.platform.store.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What group buys still sell of their own stock, at this moment; a hint, decided again under a lock. */
@Component
class GroupBuyStock {

    private final JdbcClient db;
    private final Clock clock;

    GroupBuyStock(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Of those that have a bound. */
    Map<SkuId, Long> left(CampaignId campaign) {
        record Left(SkuId sku, long units) {}
        return db
                .sql("""
                select sku_id, stock - taken as left_over
                  from group_buy_sku
                 where campaign_id = :campaign
                   and stock is not null
                   and not dropped
                """)
                .param("campaign", campaign.value())
                .query(Row.mapper(row -> new Left(row.id("sku_id", SkuId::new), row.number("left_over"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Left::sku, Left::units));
    }
}
