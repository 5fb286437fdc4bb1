package io.juhui.marketing.timeprice;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One SKU has one limited price at a time, however many are made at once and in whatever order they name it. */
@JuhuiTest
class OverlapRaceTest {

    @Autowired
    GivenLimitedPrice limited;

    @Autowired
    GivenGoods goods;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("八个活动同时占用同样的商品：恰好一个成功，其余说明冲突")
    void givesTheSkusToOneOfManyCampaigns() {
        var skus = new ArrayList<SkuId>();
        for (int i = 0; i < 6; i++) {
            skus.add(goods.aProduct().priced(1_990).make().sku());
        }
        var start = clock.instant().plus(Duration.ofDays(1));
        for (int round = 0; round < 4; round++) {
            var from = start.plus(Duration.ofDays(round));
            var drafts = new ArrayList<String>();
            for (int i = 0; i < 8; i++) {
                var order = new ArrayList<>(skus);
                if (i % 2 == 1) {
                    Collections.reverse(order);
                }
                var named = order.toArray(SkuId[]::new);
                var terms = GivenLimitedPrice.terms("整点" + i, from, from.plus(Duration.ofHours(1)), named);
                drafts.add(limited.create(terms, GivenLimitedPrice.rule(990, named))
                        .ok()
                        .get("id")
                        .asString());
            }
            var answers = Together.run(8, i -> limited.publish(drafts.get(i)));
            assertThat(answers)
                    .filteredOn(a -> a.status() < 300)
                    .as("round %d", round)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(a -> a.status() >= 300)
                    .as("round %d", round)
                    .extracting(a -> a.problem())
                    .containsOnly("campaign/conflict");
        }
    }
}
