package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** One opens a team and shares it, the other opens the link and joins, and both see it complete. */
@ExtendWith(Shop.Opened.class)
class GroupBuyJourneyTest {

    /** Of one variant, and sold to teams of two only. */
    private static final String PRODUCT = "银鳕鱼块";

    @Test
    @Timeout(180)
    void opensATeamSharesItAndSeesItFormWithAFriend(Shop shop) throws IOException {
        try (var first = shop.phone("leader");
                var second = shop.phone("friend")) {
            var leader = new Buyer(shop, first, Shop.newPhone());
            first.open("/").link("打开搜索").click();
            first.box("搜索商品").fill(PRODUCT);
            first.box("搜索商品").press("Enter");
            first.link(PRODUCT).click();
            first.button("发起拼团").waitFor();
            assertThat(first.button("立即购买").count()).as("it is not sold alone").isZero();
            first.shot("product");
            first.button("发起拼团").click();
            leader.logsIn();
            leader.addsAddress("周小满 19912340001 浙江省杭州市西湖区文三路 98 号 3 幢 502");
            first.sees("你来开团");
            pays(leader, first);
            first.sees("还差 1 人成团").shot("paid");
            first.text("看看这个团").click();
            first.sees("还差 1 人成团").settles();
            first.shot("team");
            var link = URI.create(first.page().url()).getFragment();
            assertThat(link).contains("/rooms/groupbuy/pages/team/index?id=");

            first.text("查看我的订单").click();
            first.heading("待成团").waitFor();
            first.page().goBack();
            first.sees("还差 1 人成团");

            var friend = new Buyer(shop, second, Shop.newPhone());
            second.open("/#" + link).sees("还差 1 人成团");
            second.settles().shot("opened");
            second.button("参团").click();
            friend.logsIn();
            friend.addsAddress("陈知远 19912340002 浙江省杭州市西湖区文三路 100 号");
            second.sees("参加好友的团");
            pays(friend, second);

            first.sees("拼团成功").settles();
            first.shot("formed");
            second.open("/#" + link).sees("拼团成功");
            second.shot("formed");
        }
    }

    private static void pays(Buyer buyer, Visitor at) {
        buyer.agreesToNoReturn();
        at.settles();
        var total = buyer.total();
        at.shot("confirm");
        at.button("提交订单").click();
        at.button("付款 ¥" + total).click();
        at.button("支付成功").click();
        at.sees("付款成功");
    }
}
