package io.juhui.marketing.timeprice;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One SKU has one limited price at a time, however many are made at once and in whatever order they name it. */
@JuhuiTest
class OverlapRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("八个活动同时占用同样的商品：恰好一个成功，其余说明冲突")
    void givesTheSkusToOneOfManyCampaigns() {
        var skus = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            skus.add(Long.toString(goods.aProduct().priced(1_990).make().sku().value()));
        }
        var owner = given.owner();
        var start = clock.instant().plus(Duration.ofDays(1));
        for (int round = 0; round < 4; round++) {
            var from = start.plus(Duration.ofDays(round));
            var answers = Together.run(8, i -> {
                var order = new ArrayList<>(skus);
                if (i % 2 == 1) {
                    Collections.reverse(order);
                }
                return owner.post(
                        "/api/console/limited-prices",
                        Map.of(
                                "name", "整点" + i,
                                "startsAt", from.toString(),
                                "endsAt", from.plus(Duration.ofHours(1)).toString(),
                                "paused", false,
                                "skus",
                                        order.stream()
                                                .map(s -> Map.of("skuId", s, "price", 990))
                                                .toList()));
            });
            assertThat(answers)
                    .filteredOn(a -> a.status() < 300)
                    .as("round %d", round)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(a -> a.status() >= 300)
                    .as("round %d", round)
                    .extracting(a -> a.problem())
                    .containsOnly("timeprice/overlap");
        }
    }
}
