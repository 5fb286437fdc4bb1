package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three bought: one goes out under a mistyped number and gets its true one, one the shop refunds, one the buyer. */
@ExtendWith(Shop.Opened.class)
class ParcelsJourneyTest {

    private static final String PRODUCT = "洛川红富士苹果";
    private static final Pattern NUMBER = Pattern.compile("\\d{10,}");

    @Test
    @Timeout(240)
    void sendsOneOfThreeCorrectsItsNumberAndRefundsTheOthers(Shop shop) throws IOException {
        try (var phone = shop.phone("parcels-buyer");
                var desk = shop.desktop("parcels-merchant")) {
            var number = buysThree(new Buyer(shop, phone, Shop.newPhone()), phone);
            new Merchant(shop, desk).logsIn();
            desk.open("/console/orders");
            desk.link(number).click();
            var wrong = "JT" + number.substring(number.length() - 9);
            sendsOne(desk, wrong);
            warnsOfTheSameNumber(desk, wrong);
            var right = "JT8" + number.substring(number.length() - 9);
            corrects(desk, right);
            refundsOne(desk);
            seesItAll(phone, wrong, right);
            refundsTheLast(phone);
            desk.page().reload();
            desk.sees("运输中");
            desk.shot("order-on-its-way");
        }
    }

    private static String buysThree(Buyer buyer, Visitor phone) {
        buyer.finds("苹果", PRODUCT);
        phone.button("立即购买").click();
        var sheet = phone.dialog("选择规格");
        sheet.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("9斤整箱").setExact(true))
                .click();
        for (int i = 0; i < 2; i++) {
            named(sheet, "增加一件").click();
        }
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

    private static void sendsOne(Visitor desk, String number) {
        var form = packs(desk, number);
        named(form, "确认发货").click();
        desk.text(number).waitFor();
        desk.sees("已部分发货");
    }

    private static Locator packs(Visitor desk, String number) {
        desk.button("发货").first().click();
        var form = desk.dialog("发货");
        form.getByText("分包裹发").click();
        form.getByLabel("本包裹").fill("1");
        form.getByLabel("快递公司").click();
        desk.page()
                .getByRole(AriaRole.OPTION, new com.microsoft.playwright.Page.GetByRoleOptions().setName("极兔速递"))
                .click();
        form.getByLabel("运单号").fill(number);
        return form;
    }

    /** Nothing is sent until somebody says that it is meant; here nobody does. */
    private static void warnsOfTheSameNumber(Visitor desk, String number) {
        desk.expects("409");
        var form = packs(desk, number);
        named(form, "确认发货").click();
        form.getByText("本订单的另一个包裹").waitFor();
        named(form, "确认无误，仍用这个单号").waitFor();
        desk.settles().shot("number-in-use");
        named(form, "取消").click();
        assertThat(desk.page().locator("article.package").count()).isEqualTo(1);
    }

    private static void corrects(Visitor desk, String number) {
        desk.button("更正单号").click();
        var form = desk.dialog("更正运单号");
        form.getByLabel("运单号").fill(number);
        desk.settles().shot("correct");
        named(form, "更正单号").click();
        desk.sees("运单号更正：");
        desk.page()
                .locator("article.package")
                .filter(new Locator.FilterOptions().setHasText(number))
                .waitFor();
    }

    private static void refundsOne(Visitor desk) {
        desk.button("部分退款").click();
        var form = desk.dialog("未发货商品退款");
        form.getByLabel("退几件").fill("1");
        form.getByLabel("退几件").press("Tab");
        form.getByText("其余商品照常发货，运费不退。").waitFor();
        form.getByLabel("原因").click();
        desk.page()
                .getByRole(AriaRole.OPTION, new com.microsoft.playwright.Page.GetByRoleOptions().setName("缺货"))
                .click();
        desk.settles().shot("refund-part");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^退款 ¥")))
                .click();
        back(desk, "(退款中|已退款) 1 件");
        desk.settles().shot("refunded-part");
    }

    private static void seesItAll(Visitor phone, String wrong, String right) {
        phone.page().reload();
        back(phone, "(退款中|已退款) 1 件");
        phone.sees(right);
        var parcel = phone.page().locator("#packages");
        assertThat(parcel.innerText()).contains("包裹内：" + PRODUCT, "×1").doesNotContain(wrong);
        phone.sees("运单号更正");
        while (!phone.page().getByText("已退回").first().isVisible()) {
            phone.page().waitForTimeout(300);
            phone.page().reload();
            phone.sees(right);
        }
        phone.settles().shot("order");
    }

    private static void refundsTheLast(Visitor phone) {
        phone.button("退部分商品").click();
        var sheet = phone.dialog("退掉没发货的商品");
        named(sheet, "增加一件").click();
        sheet.getByText("其余商品都已发出，运费不退。").waitFor();
        sheet.getByText("不想要了").click();
        phone.settles().shot("sheet");
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认退款"))
                .click();
        back(phone, "退款中 1 件|已退款 2 件");
        phone.heading("运输中").waitFor();
        phone.settles().shot("order-after");
    }

    /** Refunded is said once the money has arrived, which here is a matter of moments. */
    private static void back(Visitor visitor, String words) {
        visitor.page().getByText(Pattern.compile(words)).first().waitFor();
    }

    private static Locator named(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
