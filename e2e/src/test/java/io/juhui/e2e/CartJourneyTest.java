package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two goods from the cart; the price moves meanwhile; the order is never paid. */
@ExtendWith(Shop.Opened.class)
class CartJourneyTest {

    private static final String APPLE = "阿克苏冰糖心苹果";
    private static final String PEAR = "库尔勒香梨";

    @Test
    void showsTheNewPriceBeforePlacingAndReturnsStockWhenNobodyPays(Shop shop) throws IOException, SQLException {
        try (var phone = shop.phone("cart").expects("409");
                var desk = shop.desktop("pricing")) {
            endsWhatOthersLeftUnpaid(shop);
            var buyer = new Buyer(shop, phone, Shop.newPhone());
            var before = fills(shop, buyer, phone);
            var shown = buyer.total();
            var merchant = new Merchant(shop, desk);
            merchant.logsIn();
            merchant.lowers(PEAR, "6斤", "36.90", LocalDateTime.ofInstant(now(shop), Merchant.ZONE));

            isRefusedOnceAndAccepts(buyer, phone, shown);
            MortalShop.until(() -> stock(shop) == before - 1);
            passes(shop, 3);

            isCancelled(phone);
            MortalShop.until(() -> stock(shop) == before);
        }
    }

    /** Which orders of the demonstration are unpaid depends on the hour; what one of them holds would come back in the middle. */
    private static void endsWhatOthersLeftUnpaid(Shop shop) throws IOException, SQLException {
        passes(shop, 3);
        var owner = shop.nobody().asOwner(shop.ownerPassword());
        MortalShop.until(() ->
                owner.get("/api/console/orders?status=UNPAID").ok().get("items").isEmpty());
    }

    /** Answers the stock of the pear before anything was bought. */
    private static long fills(Shop shop, Buyer buyer, Visitor phone) throws IOException {
        var before = stock(shop);
        buyer.finds("冰糖心", APPLE);
        buyer.takes("加入购物车", "80-85mm", "5斤");
        phone.sees("已放进购物车");
        buyer.finds("香梨", PEAR);
        buyer.takes("加入购物车", "6斤");
        phone.sees("已放进购物车");
        phone.button("去看看").click();
        phone.sees(APPLE).sees(PEAR).shot("two-goods");
        phone.button("结算 (2)").click();
        buyer.logsIn();
        buyer.addsAddress("收件人：周小满，电话 19912340002，上海市徐汇区龙腾大道 2555 号");
        phone.sees("周小满");
        buyer.agreesToNoReturn();
        return before;
    }

    private static void isRefusedOnceAndAccepts(Buyer buyer, Visitor phone, String shown) {
        phone.button("提交订单").click();
        var notice = phone.page()
                .getByRole(AriaRole.ALERT)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("价格从"));
        notice.waitFor();
        var now = buyer.total();
        assertThat(new java.math.BigDecimal(now)).isLessThan(new java.math.BigDecimal(shown));
        assertThat(notice.innerText()).contains("¥" + shown).contains("¥" + now);
        notice.scrollIntoViewIfNeeded();
        phone.shot("price-changed");
        phone.button("提交订单").click();
        phone.button("付款 ¥" + now).waitFor();
        phone.shot("unpaid");
    }

    private static void passes(Shop shop, int quarters) {
        try (var room = shop.desktop("time")) {
            room.open("/sim/");
            for (int i = 0; i < quarters; i++) {
                room.page()
                        .waitForResponse(
                                answer -> answer.request().method().equals("POST"),
                                () -> room.button("+15 分钟").click());
            }
            room.shot("machine");
        }
    }

    private static void isCancelled(Visitor phone) {
        phone.open("/#/rooms/orders/list/index"); // an address typed while the shop is open starts it anew by itself
        phone.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已取消"))
                .first()
                .click();
        phone.heading("已取消").waitFor();
        phone.shot("cancelled");
        assertThat(phone.button("去付款").count()).isZero();
    }

    private static Instant now(Shop shop) throws IOException {
        return Instant.parse(shop.nobody().get("/sim/api/clock").ok().get("now").asString());
    }

    /** What the merchant can still sell of the pear in question. */
    private static long stock(Shop shop) throws IOException {
        var nobody = shop.nobody();
        var found = nobody.get("/api/search?q=%E5%BA%93%E5%B0%94%E5%8B%92").ok().get("items");
        var id = found.get(0).get("id").asString();
        for (var sku : nobody.get("/api/products/" + id).ok().get("skus")) {
            if (sku.get("values").get(0).asString().equals("6斤")) {
                return sku.get("stock").asLong();
            }
        }
        throw new AssertionError("the pear is gone");
    }
}
