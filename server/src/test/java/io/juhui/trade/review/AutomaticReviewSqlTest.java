package io.juhui.trade.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.ReviewDigest;
import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
@DisplayName("R16 自动评价")
class AutomaticReviewSqlTest {

    @Autowired
    List<Setting.Group> groups;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    AutomaticReview automatic;

    @Autowired
    GivenReviews reviews;

    @Autowired
    ReviewRows rows;

    @Autowired
    ReviewFigures figures;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    private Duration deadlineAfterReceipt(Bought order) {
        var days =
                db.sql("""
                select round(extract(epoch from t.execution_time - o.done_at) / 86400)::int
                  from trade_order o
                  join scheduled_tasks t on t.task_name = 'review.automatic' and t.task_instance = o.id::text
                 where o.id = :id
                """).param("id", order.id().value()).query(Integer.class).single();
        return Duration.ofDays(days);
    }

    private Setting<?> declared(String key) {
        return groups.stream()
                .flatMap(group -> group.settings().stream())
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Duration withSetting(Setting<?> setting, String value) {
        settings.put(setting, value);
        try {
            return deadlineAfterReceipt(
                    trade.done(given.buyer(), Map.of(goods.aProduct().make().sku(), 1)));
        } finally {
            settings.put(setting, setting.byDefault().toString());
        }
    }

    @Test
    void comesSevenDaysAfterTheSevenDaysOfAfterSaleUnlessTheSettingsSayOtherwise() {
        assertThat(deadlineAfterReceipt(
                        trade.done(given.buyer(), Map.of(goods.aProduct().make().sku(), 1))))
                .isEqualTo(Duration.ofDays(14));
        assertThat(withSetting(declared("aftersale.window-days"), "15")).isEqualTo(Duration.ofDays(22));
        assertThat(withSetting(declared("review.auto-days"), "1")).isEqualTo(Duration.ofDays(8));
    }

    private void receivedDaysAgo(Bought order, int days) {
        db.sql("update trade_order set done_at = done_at - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", order.id().value())
                .update();
    }

    @Test
    void givesFiveLabelledStarsToUnreviewedLinesOnceAndLeavesTheDigestAlone() {
        var first = goods.aProduct().make();
        var second = goods.aProduct().make();
        var lines = new LinkedHashMap<io.juhui.goods.catalog.SkuId, Integer>();
        lines.put(first.sku(), 1);
        lines.put(second.sku(), 1);
        var order = trade.done(given.buyer(), lines);
        GivenReviews.review(order, 3, "一般").ok();
        assertThat(automatic.attempt(order.id().value())).isPresent();
        assertThat(rows.of(order.id())).hasSize(1);
        receivedDaysAgo(order, 14);
        assertThat(automatic.attempt(order.id().value())).isEmpty();
        automatic.attempt(order.id().value());
        assertThat(rows.of(order.id())).extracting(Review::automatic).containsExactlyInAnyOrder(false, true);
        var shown = reviews.newest(second);
        assertThat(shown.get("automatic").asBoolean()).isTrue();
        assertThat(shown.get("goodsScore").asInt()).isEqualTo(5);
        assertThat(shown.get("text").asString()).isEmpty();
        assertThat(figures.read()).doesNotContainKey(second.product());
        assertThat(figures.read()).containsEntry(first.product(), new ReviewDigest(1, 30, 0, 0));
        assertThat(order.view()
                        .get("lines")
                        .valueStream()
                        .map(l -> l.get("reviewed").asBoolean()))
                .containsOnly(true);
    }

    @Test
    void doesNothingForOrdersThatAreNotDone() {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        assertThat(automatic.attempt(order.id().value())).isEmpty();
        assertThat(automatic.attempt(1)).isEmpty();
        assertThat(rows.of(order.id())).isEmpty();
    }
}
