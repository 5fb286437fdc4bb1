package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the search box to the answered review, on a phone, with the merchant at a desk. */
@ExtendWith(Shop.Opened.class)
class PurchaseJourneyTest {

    private static final String PRODUCT = "洛川红富士苹果";
    private static final String WORDS =
            "脆甜多汁，%s 号箱里一个都没磕碰".formatted(Shop.newPhone().substring(7));
    private static final String REPLY = "谢谢信任，下周新果到了还请来尝";

    @Test
    @Timeout(180)
    void buysPaysReceivesAndReviewsAndTheShopAnswers(Shop shop) throws IOException {
        try (var phone = shop.phone("buyer");
                var desk = shop.desktop("merchant")) {
            var buyer = new Buyer(shop, phone, Shop.newPhone());
            var number = buysAndPays(buyer, phone);
            var merchant = new Merchant(shop, desk);
            merchant.logsIn();
            var parcel = "ZT" + number.substring(number.length() - 10);
            merchant.ships(number, "中通快递", parcel);
            travels(shop, parcel);
            receives(phone, parcel);
            buyer.reviews(WORDS, Pictures.apple());
            phone.shot("order-done");
            merchant.replies(WORDS, REPLY);
            readsTheReply(phone);
        }
    }

    private static String buysAndPays(Buyer buyer, Visitor phone) {
        phone.open("/").sees("为你挑选");
        phone.shot("home");
        buyer.finds("苹果", PRODUCT);
        phone.shot("product");
        buyer.takes("立即购买", "9斤整箱");
        buyer.logsIn();
        phone.sees("选好收货方式后计算运费");
        buyer.addsAddress("周小满 19912340001 浙江省杭州市西湖区文三路 98 号 3 幢 502");
        phone.sees("周小满");
        phone.sees("每一分钱怎么来的").shot("confirm");
        buyer.agreesToNoReturn();
        var total = buyer.total();
        assertThat(new java.math.BigDecimal(total)).isGreaterThanOrEqualTo(new java.math.BigDecimal("50.00"));
        phone.button("提交订单").click();
        phone.button("付款 ¥" + total).waitFor();
        phone.shot("pay");
        phone.button("付款 ¥" + total).click();
        phone.button("支付成功").waitFor();
        assertThat(Buyer.amount(phone.page().locator(".amount"))).isEqualTo(total);
        phone.shot("till");
        phone.button("支付成功").click();
        phone.sees("付款成功").shot("paid");
        phone.button("查看订单").click();
        phone.heading("待发货").waitFor();
        phone.shot("order-paid");
        return orderNumber(phone);
    }

    private static String orderNumber(Visitor phone) {
        var fact = phone.page()
                .locator(".fact")
                .filter(new Locator.FilterOptions().setHasText("订单编号"))
                .innerText();
        var number = Pattern.compile("\\d{10,}").matcher(fact);
        assertThat(number.find()).as(fact).isTrue();
        return number.group();
    }

    /** The carrier of the control room moves the parcel to its last stop. */
    private static void travels(Shop shop, String number) {
        try (var room = shop.desktop("simulator")) {
            room.open("/sim/");
            var parcel = room.page()
                    .locator("[data-part=parcels] .item")
                    .filter(new Locator.FilterOptions().setHasText(number));
            var next = parcel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("到下一站"));
            parcel.waitFor();
            while (next.isVisible()) {
                room.page().waitForResponse("**/sim/api/parcels", next::click);
                room.page().waitForTimeout(200); // the list is drawn anew
            }
            assertThat(parcel.locator(".state").textContent()).isEqualTo("已签收");
            room.shot("parcels");
            room.button("+1 小时").click(); // the shop asks the carriers every half hour
            room.settles();
        }
    }

    private static void receives(Visitor phone, String parcel) {
        phone.page().reload();
        phone.sees(parcel);
        while (!phone.page().getByText("签收").first().isVisible()) {
            phone.page().waitForTimeout(300);
            phone.page().reload();
            phone.sees(parcel);
        }
        phone.shot("trace");
        phone.button("确认收货").click();
        phone.page().getByRole(AriaRole.DIALOG).locator(".btn.main").click();
        phone.heading("已完成").waitFor();
    }

    private static void readsTheReply(Visitor phone) {
        phone.link(PRODUCT).first().click();
        phone.button("立即购买").waitFor();
        phone.page().locator(".digest .head").click();
        var mine = phone.page()
                .locator(".review")
                .filter(new Locator.FilterOptions().setHasText(WORDS))
                .first();
        mine.scrollIntoViewIfNeeded();
        assertThat(mine.innerText()).contains("商家回复").contains(REPLY);
        assertThat(mine.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("评价图片 1"))
                        .count())
                .isEqualTo(1);
        phone.shot("reply");
    }
}
