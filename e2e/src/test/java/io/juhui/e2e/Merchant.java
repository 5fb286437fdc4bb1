package io.juhui.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What a merchant does in the console. */
final class Merchant {

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Shop shop;
    private final Visitor at;

    Merchant(Shop shop, Visitor at) {
        this.shop = shop;
        this.at = at;
    }

    void logsIn() throws IOException {
        at.expects("401").open("/console/"); // whether somebody is logged in is a question whose answer may be no
        at.page().locator("input[name=username]").fill("owner");
        at.page().locator("input[name=password]").fill(shop.ownerPassword());
        at.shot("login");
        at.button("登录").click();
        at.heading("今天").first().waitFor();
        at.shot("today");
    }

    void goesTo(String room) {
        at.page()
                .locator("nav")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(room))
                .click();
    }

    void ships(String order, String carrier, String number) {
        goesTo("订单");
        at.link(order).waitFor();
        at.shot("orders");
        at.link(order).click();
        at.button("发货").first().click();
        var form = at.dialog("发货");
        form.getByLabel("快递公司").click();
        at.page()
                .getByRole(AriaRole.OPTION, new com.microsoft.playwright.Page.GetByRoleOptions().setName(carrier))
                .click();
        form.getByLabel("运单号").fill(number);
        at.shot("ship");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认发货"))
                .click();
        at.sees("已发货");
        at.text(number).waitFor();
        at.shot("order-shipped");
    }

    void replies(String review, String words) {
        goesTo("评价");
        var item = at.page().locator("li.review").filter(new Locator.FilterOptions().setHasText(review));
        item.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("回复"))
                .click();
        item.getByLabel("回复").fill(words);
        at.shot("reply");
        item.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发布回复"))
                .click();
        item.getByText(words).waitFor();
    }

    /** A better price for one spec of one product, running from an hour ago until tomorrow. */
    void lowers(String product, String spec, String yuan, LocalDateTime now) {
        goesTo("营销活动");
        at.button("新建活动").first().click();
        at.link("限时价").click();
        says("午市鲜果价", now);
        at.button("下一步").click();
        at.button("下一步").click();
        var search = at.page()
                .getByRole(AriaRole.COMBOBOX, new com.microsoft.playwright.Page.GetByRoleOptions().setName("添加商品"));
        search.click();
        search.fill(product);
        at.page()
                .getByRole(AriaRole.OPTION, new com.microsoft.playwright.Page.GetByRoleOptions().setName(product))
                .first()
                .click();
        at.page().getByLabel(product + " " + spec + " 限时价").waitFor();
        keepOnly(spec);
        at.page().getByLabel(product + " " + spec + " 限时价").fill(yuan);
        at.shot("limited-price");
        at.button("下一步").click();
        at.settles();
        at.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName("发布")
                                .setExact(true))
                .click();
        at.sees("已发布，到时间自动生效");
    }

    /** The first step of a campaign: its name, and from an hour ago until tomorrow. */
    void says(String name, LocalDateTime now) {
        at.page().getByLabel("活动名称").fill(name);
        when("开始", now.minusHours(1));
        when("结束", now.plusDays(1));
        at.shot("campaign");
    }

    /** The second step: for the members of one segment. */
    void picksSegment(String name) {
        at.page()
                .locator("label.el-radio")
                .filter(new Locator.FilterOptions().setHasText("会员群体"))
                .click();
        var search = at.page()
                .getByRole(AriaRole.COMBOBOX, new com.microsoft.playwright.Page.GetByRoleOptions().setName("选择"));
        search.fill(name);
        at.page()
                .getByRole(AriaRole.OPTION, new com.microsoft.playwright.Page.GetByRoleOptions().setName(name))
                .click();
        at.page().keyboard().press("Escape");
        at.sees("约 1 人");
    }

    private void keepOnly(String spec) {
        var others = at.page()
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasNotText(spec))
                .getByRole(AriaRole.BUTTON);
        while (others.count() > 0) {
            others.first().click();
        }
    }

    private void when(String label, LocalDateTime moment) {
        var box = at.page()
                .getByRole(AriaRole.COMBOBOX, new com.microsoft.playwright.Page.GetByRoleOptions().setName(label));
        box.fill(WALL.format(moment));
        box.press("Enter");
    }

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
}
