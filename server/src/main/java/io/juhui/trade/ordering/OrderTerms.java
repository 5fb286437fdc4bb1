package io.juhui.trade.ordering;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The merchant's terms for orders, from paying to the end of the after-sale window; each is read where its deadline is set. */
@Component
public class OrderTerms implements Setting.Group {

    static final Setting<Integer> UNPAID_MINUTES = new Setting.Whole(
            "ordering.unpaid-minutes", 30, 1, 1_440, "未付款订单自动取消（分钟）", "Cancel unpaid orders after (minutes)");
    static final Setting<Integer> RECEIPT_DAYS = new Setting.Whole(
            "ordering.auto-receipt-days", 7, 1, 60, "签收后自动确认收货（天）", "Confirm receipt after delivery (days)");
    static final Setting<Integer> TRANSIT_DAYS = new Setting.Whole(
            "ordering.longest-transit-days",
            10,
            1,
            60,
            "未见签收时，发货后最多等待（天）",
            "Longest transit without a delivery scan (days)");
    static final Setting<Integer> EXTEND_DAYS =
            new Setting.Whole("ordering.extend-days", 3, 1, 30, "买家延长收货一次（天）", "Extension of the receipt time (days)");
    static final Setting<String> SHOP_NAME = new Setting.Text("shop.name", "聚惠优选", 30, "店铺名称", "Shop name");
    static final Setting<Integer> AFTER_SALE_DAYS = new Setting.Whole(
            "aftersale.window-days",
            7,
            7,
            90,
            "收货后的售后期（天），自动评价从期满算起",
            "After-sale period after receipt (days); automatic reviews count from its end");
    static final Setting<String> SHOP_PHONE =
            new Setting.Text("shop.phone", "", 20, "客服电话（留空则不显示）", "Customer phone (left empty: not shown)");

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    private final Settings settings;

    OrderTerms(Settings settings) {
        this.settings = settings;
    }

    public Duration unpaid() {
        return Duration.ofMinutes(settings.get(UNPAID_MINUTES));
    }

    public Duration receiptAfterDelivery() {
        return Duration.ofDays(settings.get(RECEIPT_DAYS));
    }

    public Duration longestTransit() {
        return Duration.ofDays(settings.get(TRANSIT_DAYS));
    }

    public Duration extension() {
        return Duration.ofDays(settings.get(EXTEND_DAYS));
    }

    /** How long after receipt a buyer may come back with it; whatever counts from its end asks here. */
    public Duration afterSaleWindow() {
        return Duration.ofDays(settings.get(AFTER_SALE_DAYS));
    }

    /** The window closes with the day, not in the middle of it: the day of receipt does not count (E10). */
    public Instant afterSaleUntil(Instant received) {
        return received.atZone(SHOP)
                .toLocalDate()
                .plusDays(settings.get(AFTER_SALE_DAYS) + 1L)
                .atStartOfDay(SHOP)
                .toInstant();
    }

    public String shopName() {
        return settings.get(SHOP_NAME);
    }

    /** Empty as long as the merchant gave none; then nothing is shown. */
    public String shopPhone() {
        return settings.get(SHOP_PHONE);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SHOP_NAME, SHOP_PHONE, UNPAID_MINUTES, RECEIPT_DAYS, TRANSIT_DAYS, EXTEND_DAYS, AFTER_SALE_DAYS);
    }
}
