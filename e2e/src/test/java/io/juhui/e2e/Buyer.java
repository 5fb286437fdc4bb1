package io.juhui.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** What a buyer does with a thumb. */
final class Buyer {

    private static final Pattern AMOUNT = Pattern.compile("¥\\s*(\\d+\\.\\d{2})");

    private final Shop shop;
    private final Visitor at;
    private final String phone;

    Buyer(Shop shop, Visitor at, String phone) {
        this.shop = shop;
        this.at = at;
        this.phone = phone;
    }

    void finds(String word, String product) {
        at.open("/").link("打开搜索").click();
        at.shot("search-start");
        at.box("搜索商品").fill(word);
        at.box("搜索商品").press("Enter");
        at.link(product).waitFor();
        at.shot("search-" + word);
        at.link(product).click();
        at.button("立即购买").waitFor();
    }

    /** Opens the sheet, takes one value of every option, and presses {@code button} in it. */
    void takes(String button, String... values) {
        at.button(button).click();
        var sheet = at.dialog("选择规格");
        for (var value : values) {
            sheet.getByRole(
                            AriaRole.RADIO,
                            new Locator.GetByRoleOptions().setName(value).setExact(true))
                    .click();
        }
        at.shot("spec");
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    /** The shop says 401 to whoever wants to check out as nobody, and the app asks to log in. */
    void logsIn() {
        at.expects("401");
        at.box("手机号").fill(phone);
        at.button("获取验证码").click();
        at.sees("验证码已发送");
        at.box("验证码").fill(shop.code(phone));
        at.shot("login");
        at.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName("登录")
                                .setExact(true))
                .click();
    }

    void addsAddress(String pasted) {
        at.sees("添加收货地址");
        at.text("添加收货地址").click();
        at.button("新增地址").click();
        at.box("粘贴一段文字，自动识别").fill(pasted);
        at.button("识别").click();
        at.sees("已识别，请核对一遍");
        at.shot("address");
        at.button("保存").click();
    }

    void agreesToNoReturn() {
        var agree = at.page().getByText("以下商品不支持七天无理由退货，我已知晓");
        if (agree.isVisible()) {
            agree.click();
        }
    }

    /** The total in the bar of the confirm page. */
    String total() {
        return amount(at.page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText("合计")));
    }

    static String amount(Locator place) {
        var found = AMOUNT.matcher(place.last().innerText().replaceAll("\\s", ""));
        if (!found.find()) {
            throw new AssertionError("no amount in " + place.last().innerText());
        }
        return found.group(1);
    }

    void reviews(String words, byte[] picture) {
        at.button("去评价").click();
        at.box("写评价").fill(words);
        var fives = at.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("5 星"));
        fives.all().forEach(Locator::click); // goods, logistics and service: none is given by itself
        var chooser = at.page().waitForFileChooser(() -> at.button("添加图片").click());
        chooser.setFiles(new FilePayload("tea.png", "image/png", picture));
        at.button("移除图片 1").waitFor();
        at.page()
                .getByText("上传中")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        at.shot("review");
        at.button("提交评价").click();
        at.sees("谢谢你的评价");
    }
}
