package io.juhui.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotScale;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the pictures of the read-me anew; not part of a test run: {@code mvn -pl e2e test -Dtest=PicturesForDocs}. */
@ExtendWith(Shop.Opened.class)
class PicturesForDocs {

    private static final Path FOLDER = Path.of("..", "docs", "pictures");

    @Test
    void ofTheBuyerApp(Shop shop) {
        try (var phone = shop.phone("docs")) {
            var buyer = new Buyer(shop, phone, Shop.newPhone());
            phone.open("/").sees("为你挑选");
            take(phone, "home");
            buyer.finds("苹果", "洛川红富士苹果");
            take(phone, "product");
            buyer.takes("立即购买", "9斤整箱");
            buyer.logsIn();
            buyer.addsAddress("林一诺 13800001234 浙江省杭州市西湖区文三路 98 号");
            phone.sees("每一分钱怎么来的");
            buyer.agreesToNoReturn();
            phone.page().waitForTimeout(4_500); // the word of thanks for the address leaves
            take(phone, "checkout");
            phone.button("提交订单").click();
            phone.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("付款 ¥"))
                    .click();
            phone.button("支付成功").click();
            phone.sees("付款成功");
            phone.button("查看订单").click();
            phone.heading("待发货").waitFor();
            take(phone, "order");
        }
    }

    @Test
    void ofTheConsole(Shop shop) throws IOException {
        try (var desk = shop.desktop("docs-console")) {
            var merchant = new Merchant(shop, desk);
            merchant.logsIn();
            desk.page().waitForTimeout(1_000); // the curve is drawn
            take(desk, "console-today");
            desk.open("/console/goods?q=洛川红富士苹果");
            desk.text("洛川红富士苹果").click();
            desk.sees("规格与价格");
            take(desk, "console-editor");
        }
    }

    private static void take(Visitor visitor, String name) {
        visitor.settles();
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setScale(ScreenshotScale.CSS)
                        .setPath(FOLDER.resolve(name + ".png")));
    }
}
