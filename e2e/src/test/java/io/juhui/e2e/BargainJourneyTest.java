package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** One launches a bargain and shares it, two friends take it to its floor with one tap each, and it is bought there. */
@ExtendWith(Shop.Opened.class)
class BargainJourneyTest {

    /** Two helpers take it to its floor, where alone it is sold. */
    private static final String PRODUCT = "桂花乌龙冷泡茶包";

    private static final String VARIANT = "白桃乌龙";

    @Test
    @Timeout(180)
    void launchesABargainThatFriendsTakeToItsFloorAndBuysIt(Shop shop) throws IOException {
        try (var first = shop.phone("bargainer");
                var second = shop.phone("helper-one");
                var third = shop.phone("helper-two")) {
            var owner = new Buyer(shop, first, Shop.newPhone());
            first.open("/").link("打开搜索").click();
            first.box("搜索商品").fill(PRODUCT);
            first.box("搜索商品").press("Enter");
            first.link(PRODUCT).click();
            first.button("发起砍价").waitFor();
            first.settles().shot("product");
            first.button("发起砍价").click();
            first.dialog("选一个规格来砍")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(VARIANT))
                    .click();
            owner.logsIn();
            first.sees("还差 2 人砍到底价").settles();
            first.shot("launched");
            var link = URI.create(first.page().url()).getFragment();
            assertThat(link).contains("/rooms/bargain/pages/launch/index?id=");

            for (var friend : List.of(second, third)) {
                friend.open("/#" + link).sees("请你帮砍一刀");
                friend.settles().shot("asked");
                friend.button("帮砍一刀").click();
                new Buyer(shop, friend, Shop.newPhone()).logsIn();
                friend.sees("你帮砍了").settles();
                friend.shot("helped");
            }
            second.button("我也要砍价").waitFor();

            first.sees("砍到底价了").settles();
            first.shot("floor");
            first.button("购买").click();
            owner.addsAddress("周小满 19912340003 浙江省杭州市西湖区文三路 98 号 3 幢 502");
            first.sees("按砍价购买");
            owner.agreesToNoReturn();
            first.settles();
            var total = owner.total();
            first.shot("confirm");
            first.button("提交订单").click();
            first.button("付款 ¥" + total).click();
            first.button("支付成功").click();
            first.sees("付款成功");
            first.open("/#" + link).sees("已购买");
            first.settles().shot("bought");
            third.open("/#" + link).sees("已购买");
        }
    }
}
