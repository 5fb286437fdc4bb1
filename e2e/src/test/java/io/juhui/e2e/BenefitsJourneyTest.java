package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A newcomer is given points and money and hears of it once; buys two with a coupon, points, balance and outside money; gives one
 * back and then the other. What each refund moves is told before it is asked for, and is what the wallet says afterwards.
 */
@ExtendWith(Shop.Opened.class)
class BenefitsJourneyTest {

    private static final String PRODUCT = "洛川红富士苹果";
    private static final String ME = "/#/pages/me/index";
    private static final String WALLET = "/#/rooms/wallet/pages/wallet/index";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Test
    @Timeout(180)
    void spendsWhatANewcomerHasAndSeesEveryFenAndPointComeBack(Shop shop) {
        try (var phone = shop.phone("benefits")) {
            var buyer = new Buyer(shop, phone, Shop.newPhone());
            isWelcomedOnce(buyer, phone);
            claims(phone);

            buysTwo(buyer, phone);
            var order = phone.page().url();

            var first = givesOneBack(phone);
            assertThat(first)
                    .contains("原支付方式退回 ¥49.90", "退回抵扣的积分 +250", "优惠券 整单退完后退回")
                    .doesNotContain("退到余额");
            assertThat(wallet(phone, "POINTS")).contains("退款，退回", "+250");
            assertThat(wallet(phone, "BALANCE")).startsWith("余额 ¥0.00");

            phone.open(order).heading("待发货").waitFor();
            cancelsTheRest(phone);
            phone.heading("已取消").waitFor();
            assertThat(wallet(phone, "POINTS")).startsWith("积分 500");
            assertThat(wallet(phone, "BALANCE")).startsWith("余额 ¥5.00").contains("+¥5.00", "-¥5.00");
            phone.open("/#/rooms/coupon/pages/mine/index").sees("满99减15");
        }
    }

    private static void isWelcomedOnce(Buyer buyer, Visitor phone) {
        phone.open("/#/rooms/account/login/index");
        buyer.logsIn();
        var gifts = phone.dialog("欢迎来到聚惠");
        gifts.waitFor();
        assertThat(gifts.innerText()).contains("500 积分", "¥5.00 余额");
        phone.settles().shot("welcome");
        phone.button("去看看").click();
        phone.sees("活动奖励");
        phone.open("about:blank").open(ME).sees("我的订单");
        phone.settles();
        assertThat(phone.dialog("欢迎来到聚惠").count()).isZero();
    }

    private static void claims(Visitor phone) {
        phone.open("/#/rooms/coupon/pages/centre/index");
        phone.button("领取 满99减15").click();
        phone.button("已领取 满99减15").waitFor();
        phone.button("领取 无门槛减5").click();
        phone.button("已领取 无门槛减5").waitFor();
        phone.settles().shot("claimed");
    }

    /** 119.80 - 15.00 coupon - 5.00 points = 99.80, of which 5.00 by balance. */
    private static void buysTwo(Buyer buyer, Visitor phone) {
        buyer.finds("苹果", PRODUCT);
        phone.settles().shot("product");
        phone.button("立即购买").click();
        var sheet = phone.dialog("选择规格");
        sheet.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("9斤整箱").setExact(true))
                .click();
        named(sheet, "增加一件").click();
        named(sheet, "立即购买").click();
        phone.sees("选好收货方式后计算运费");
        buyer.addsAddress("周小满 19912340001 浙江省杭州市西湖区文三路 98 号 3 幢 502");
        phone.button("优惠券 已选最省的一张，省 ¥15").waitFor();
        turnsOn(phone, "用积分抵扣");
        turnsOn(phone, "余额");
        buyer.agreesToNoReturn();
        phone.sees("还需支付");
        looksWell(phone, "confirm");
        phone.button("优惠券 已选最省的一张，省 ¥15").click();
        phone.dialog("选择优惠券").getByText("最省").waitFor();
        looksWell(phone, "picker");
        phone.dialog("选择优惠券").locator(".hit").first().click();
        phone.button("提交订单").click();
        phone.button("付款 ¥94.80").waitFor();
        looksWell(phone, "pay");
        phone.button("付款 ¥94.80").click();
        phone.button("支付成功").click();
        phone.sees("付款成功");
        phone.button("查看订单").click();
        phone.heading("待发货").waitFor();
        looksWell(phone, "order");
    }

    private static void turnsOn(Visitor phone, String what) {
        var one = phone.page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(what));
        one.click();
        phone.page()
                .locator("[role=switch][aria-checked=true]")
                .filter(new Locator.FilterOptions().setHasText(what))
                .waitFor();
        phone.settles();
    }

    /** Answers what was told of it, line by line. */
    private static List<String> givesOneBack(Visitor phone) {
        phone.button("退部分商品").click();
        var sheet = phone.dialog("退掉没发货的商品");
        named(sheet, "增加一件").click();
        sheet.getByText("退回抵扣的积分").waitFor();
        var told = sheet.locator(".back .spread").allInnerTexts().stream()
                .map(BenefitsJourneyTest::line)
                .toList();
        sheet.getByRole(AriaRole.RADIO).first().click();
        looksWell(phone, "gives-back");
        sheet.locator(".btn.main").click();
        sheet.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        return told;
    }

    /** The last one is given back by cancelling: what is left of each way it was paid, and the coupon. */
    private static void cancelsTheRest(Visitor phone) {
        phone.button("取消订单").click();
        var sheet = phone.dialog("为什么要取消");
        sheet.getByRole(AriaRole.RADIO).first().click();
        sheet.locator(".btn.main").click();
    }

    private static String wallet(Visitor phone, String asset) {
        phone.open("about:blank").open(WALLET + "?asset=" + asset).sees("明细");
        phone.settles().shot("wallet-" + asset);
        return line(phone.page().locator(".hero").innerText() + " "
                + phone.page().locator(".one").allInnerTexts());
    }

    private static void looksWell(Visitor phone, String name) {
        phone.settles().shot(name);
        assertThat(Axe.findings(phone, name)).isEmpty();
    }

    private static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static Locator named(Locator place, String button) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first();
    }
}
