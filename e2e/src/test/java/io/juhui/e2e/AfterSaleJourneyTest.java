package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two bought: one comes back, is looked at and refunded to the fen; the other is exchanged for one that is sent anew. */
@ExtendWith(Shop.Opened.class)
class AfterSaleJourneyTest {

    private static final String PRODUCT = "洛川红富士苹果";
    private static final Pattern NUMBER = Pattern.compile("\\d{10,}");

    @Test
    @Timeout(240)
    void returnsOneAndExchangesTheOther(Shop shop) throws IOException {
        try (var phone = shop.phone("aftersale-buyer");
                var desk = shop.desktop("aftersale-merchant")) {
            var number = buysTwo(new Buyer(shop, phone, Shop.newPhone()), phone);
            var merchant = new Merchant(shop, desk);
            merchant.logsIn();
            merchant.ships(number, "极兔速递", "JT" + number.substring(number.length() - 9));

            phone.page().reload();
            var amount = asks(phone, "退货退款");
            agrees(merchant, desk, phone);
            sendsBack(phone, "SFB" + number.substring(number.length() - 9));
            desk.page().reload();
            desk.button("验货").click();
            var look = desk.dialog("验货");
            look.getByLabel("可再售件数").fill("1");
            desk.settles().shot("inspect");
            named(look, "验货通过").click();
            desk.text("已退款").first().waitFor();
            phone.page().reload();
            phone.heading("已退款").waitFor();
            assertThat(phone.page().locator(".top").innerText()).contains(amount);
            phone.settles().shot("refunded");

            phone.link(number).click();
            asks(phone, "换货");
            agrees(merchant, desk, phone);
            sendsBack(phone, "SFC" + number.substring(number.length() - 9));
            desk.page().reload();
            desk.button("验货").click();
            named(desk.dialog("验货"), "验货通过").click();
            sendsOut(desk, "JTX" + number.substring(number.length() - 9));
            phone.page().reload();
            phone.button("确认收到").click();
            named(phone.dialog("确认"), "确认收到").click();
            phone.heading("已完成").waitFor();
            phone.settles().shot("exchanged");
        }
    }

    private static String buysTwo(Buyer buyer, Visitor phone) {
        buyer.finds("苹果", PRODUCT);
        phone.button("立即购买").click();
        var sheet = phone.dialog("选择规格");
        sheet.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("9斤整箱").setExact(true))
                .click();
        named(sheet, "增加一件").click();
        named(sheet, "立即购买").click();
        buyer.logsIn();
        phone.sees("选好收货方式后计算运费");
        buyer.addsAddress("周小满 19912340001 浙江省杭州市西湖区文三路 98 号 3 幢 502");
        phone.sees("每一分钱怎么来的");
        buyer.agreesToNoReturn();
        phone.button("提交订单").click();
        phone.button("付款 ¥").click();
        phone.button("支付成功").click();
        phone.sees("付款成功");
        phone.button("查看订单").click();
        phone.heading("待发货").waitFor();
        var found = NUMBER.matcher(phone.page()
                .locator(".fact")
                .filter(new Locator.FilterOptions().setHasText("订单编号"))
                .innerText());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** One unit of what is left; answers the amount that the button promises. */
    private static String asks(Visitor phone, String kind) {
        phone.button("申请售后").click();
        var less = phone.page()
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("减少一件"));
        radio(phone, kind).waitFor();
        if (less.isVisible()) {
            less.click();
        }
        radio(phone, kind).click();
        radio(phone, "与商家协商一致").click();
        var submit = phone.button("提交申请");
        submit.waitFor();
        if (kind.equals("退货退款")) {
            phone.sees("原支付方式退回");
        }
        phone.settles().shot("asks-" + kind);
        var promised = Pattern.compile("¥\\d+\\.\\d{2}").matcher(submit.innerText());
        var amount = promised.find() ? promised.group() : "";
        submit.click();
        phone.heading("待商家处理").waitFor();
        phone.settles().shot("asked-" + kind);
        return amount;
    }

    private static void agrees(Merchant merchant, Visitor desk, Visitor phone) {
        merchant.goesTo("售后");
        desk.settles().shot("board");
        // the newest has the longest time left, so it stands last among those to be answered
        desk.page()
                .locator("main ul a")
                .filter(new Locator.FilterOptions().setHasText(PRODUCT))
                .last()
                .click();
        desk.button("同意").click();
        var sure = desk.dialog("同意");
        desk.settles().shot("agree");
        named(sure, "同意").click();
        desk.text("待买家寄回").first().waitFor();
        phone.page().reload();
        phone.heading("待买家寄回").waitFor();
        phone.settles().shot("to-return");
    }

    private static void sendsBack(Visitor phone, String number) {
        phone.button("填写寄回单号").click();
        var sheet = phone.dialog("填写寄回单号");
        sheet.getByLabel("运单号").fill(number);
        sheet.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("顺丰速运"))
                .click();
        phone.settles().shot("send-back");
        named(sheet, "填写寄回单号").click();
        phone.heading("退货运输中").waitFor();
    }

    private static void sendsOut(Visitor desk, String number) {
        desk.button("寄出").click();
        var form = desk.dialog("寄出");
        form.getByLabel("快递公司").click();
        desk.page()
                .getByRole(AriaRole.OPTION, new com.microsoft.playwright.Page.GetByRoleOptions().setName("极兔速递"))
                .click();
        form.getByLabel("运单号").fill(number);
        named(form, "寄出").click();
        desk.text("商家已寄出").first().waitFor();
    }

    private static Locator radio(Visitor at, String name) {
        return at.page()
                .getByRole(AriaRole.RADIO, new com.microsoft.playwright.Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator named(Locator place, String button) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button));
    }
}
