package io.juhui.trade.placing;

import io.juhui.kernel.Money;
import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import io.juhui.trade.ordering.OrderingProblem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The merchant's terms for placing: how large an order may be, and how much of it may wait for being paid. */
@Component
class PlacingTerms implements Setting.Group {

    static final Setting<Integer> LARGEST_YUAN = new Setting.Whole(
            "ordering.largest-order-yuan", 500_000, 1, 9_999_999, "单笔订单金额上限（元）", "Largest order (yuan)");
    static final Setting<Integer> UNPAID_ORDERS = new Setting.Whole(
            "ordering.most-unpaid-orders", 5, 1, 100_000, "每位买家最多待付款订单（笔）", "Unpaid orders per buyer at most");
    static final Setting<Integer> UNPAID_UNITS = new Setting.Whole(
            "ordering.most-unpaid-units",
            10,
            1,
            100_000,
            "每位买家每个规格最多待付款（件）；库存多时取可售的下面百分比",
            "Unpaid units per buyer and item at most; the percentage below where that is more");
    static final Setting<Integer> UNPAID_PERCENT = new Setting.Whole(
            "ordering.most-unpaid-percent",
            10,
            1,
            100,
            "每位买家每个规格最多待付款（可售库存的百分比）",
            "Unpaid units per buyer and item at most (percent of what is available)");

    private final Settings settings;

    PlacingTerms(Settings settings) {
        this.settings = settings;
    }

    /** Refuses an order above the limit and names the limit (R54). */
    void requireWithin(Money total) {
        var most = Money.fen(settings.get(LARGEST_YUAN) * 100L);
        if (total.compareTo(most) > 0) {
            throw OrderingProblem.ORDER_TOO_LARGE
                    .problem()
                    .at("/lines", "单笔订单不能超过 " + most, "An order is at most " + most)
                    .with("most", most);
        }
    }

    int mostUnpaidOrders() {
        return settings.get(UNPAID_ORDERS);
    }

    /** The larger of a fixed number and a share of what can be had. */
    long mostUnpaidUnits(long available) {
        return Math.max(settings.get(UNPAID_UNITS), available * settings.get(UNPAID_PERCENT) / 100);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(UNPAID_ORDERS, UNPAID_UNITS, UNPAID_PERCENT, LARGEST_YUAN);
    }
}
