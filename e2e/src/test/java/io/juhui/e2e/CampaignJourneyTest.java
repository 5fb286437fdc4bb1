package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a merchant makes, buyers see: a spend-and-save for a segment, and a card that is paid for. */
@ExtendWith(Shop.Opened.class)
class CampaignJourneyTest {

    private static final String PRODUCT = "洛川红富士苹果";

    @Test
    @Timeout(180)
    void publishesForASegmentOnlyAfterAYesToTheMarginAndShowsItToItsMembersAlone(Shop shop) throws IOException {
        var name = "老友满减" + ThreadLocalRandom.current().nextInt(1_000_000);
        var owner = shop.nobody().asOwner(shop.ownerPassword());
        var friend = shop.member(Shop.newPhone());
        var stranger = shop.member(Shop.newPhone());
        segment(owner, name, buyerOf(shop, friend));
        try (var desk = shop.desktop("segment-merchant").expects("409");
                var one = shop.phone("segment-friend");
                var other = shop.phone("segment-stranger")) {
            var merchant = new Merchant(shop, desk);
            merchant.logsIn();
            desk.open("/console/campaigns/new/spendsave");
            merchant.says(name, LocalDateTime.ofInstant(now(shop), Merchant.ZONE));
            desk.button("下一步").click();
            merchant.picksSegment(name);
            desk.shot("audience");
            desk.button("下一步").click();
            desk.settles().shot("goods");
            desk.button("下一步").click();
            desk.page()
                    .getByLabel("满", new Page.GetByLabelOptions().setExact(true))
                    .fill("20");
            desk.page()
                    .getByLabel("减", new Page.GetByLabelOptions().setExact(true))
                    .fill("18");
            var preview = desk.page().locator("figure.phone");
            assertThat(preview.innerText()).contains(name, "满20减18");
            desk.settles().shot("rule");
            desk.button("下一步").click();

            desk.sees("可能低于成本卖出").settles().shot("margins");
            publish(desk).click();
            desk.page()
                    .getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("成本"))
                    .waitFor();
            assertThat(owner.get("/api/console/campaigns?state=DRAFT").ok().toString())
                    .contains(name);
            desk.text("我确认这样做").click();
            publish(desk).click();
            desk.sees("已发布，到时间自动生效").settles().shot("published");

            var product = product(shop);
            one.remember("juhui.token", '"' + friend + '"');
            one.open(product).sees("满20减18").settles().shot("member");
            other.remember("juhui.token", '"' + stranger + '"');
            other.open(product).button("立即购买").waitFor();
            other.settles().shot("not-member");
            assertThat(other.page().getByText("满20减18").count()).isZero();
            assertThat(other.page().getByText("专享").count()).isZero();
        }
    }

    @Test
    @Timeout(180)
    void seesPricesChangeWithTheCardThatWasJustPaidFor(Shop shop) throws IOException {
        var name = "折扣卡" + ThreadLocalRandom.current().nextInt(1_000);
        var owner = shop.nobody().asOwner(shop.ownerPassword());
        var card = owner.post("/api/console/member-cards", card(name, true))
                .ok()
                .get("id")
                .asString();
        try (var phone = shop.phone("card")) {
            var number = Shop.newPhone();
            phone.remember("juhui.token", '"' + shop.member(number) + '"');
            var buyer = new Buyer(shop, phone, number);
            confirmsOne(buyer, phone, true);
            assertThat(buyer.total()).isEqualTo("59.90");

            phone.open("about:blank").open(product(shop)).text(name + "价 ").click();
            phone.settles().shot("cards");
            phone.page()
                    .locator(".face")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .waitFor();
            phone.button("立即开通 ¥9.90").click();
            phone.settles().shot("payable");
            phone.button("付款 ¥9.90").click();
            phone.button("支付成功").click();
            phone.sees("开通成功").settles().shot("paid");
            phone.button("看我的会员卡").click();
            phone.sees("有效期到").settles().shot("mine");

            phone.open("about:blank").open(product(shop)).sees("已享" + name + "价 ¥22.41");
            phone.settles().shot("product");
            confirmsOne(buyer, phone, false);
            phone.sees(name);
            assertThat(buyer.total()).isEqualTo("53.91");
            phone.settles().shot("confirm");
        } finally {
            owner.send("PUT", "/api/console/member-cards/" + card, Map.of("version", 1, "terms", card(name, false)))
                    .ok();
        }
    }

    /** Not the step of that name. */
    private static Locator publish(Visitor desk) {
        return desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("发布").setExact(true));
    }

    private static void confirmsOne(Buyer buyer, Visitor phone, boolean first) {
        buyer.finds("苹果", PRODUCT);
        buyer.takes("立即购买", "9斤整箱");
        if (first) {
            phone.sees("选好收货方式后计算运费");
            buyer.addsAddress("周小满 19912340001 浙江省杭州市西湖区文三路 98 号 3 幢 502");
        }
        phone.sees("每一分钱怎么来的");
        phone.settles();
    }

    private static Map<String, Object> card(String name, boolean onSale) {
        var nothing = Map.of("gift", 0, "points", 0, "rewards", List.of());
        return Map.of(
                "name",
                name,
                "rate",
                9_000,
                "freeFreight",
                true,
                "bought",
                nothing,
                "everyDays",
                0,
                "periodic",
                nothing,
                "specs",
                List.of(Map.of("months", 1, "price", 990)),
                "onSale",
                onSale);
    }

    /** Of one member: who carries a tag at this moment. */
    private static void segment(Caller owner, String name, String buyer) throws IOException {
        var tag = owner.post("/api/console/member-tags", Map.of("name", name))
                .ok()
                .get("id")
                .asString();
        owner.send("PUT", "/api/console/members/" + buyer + "/tags", Map.of("tags", List.of(tag)))
                .ok();
        var carries = Map.of("field", "TAG", "op", "ANY_OF", "number", 0, "ids", List.of(tag));
        var rule = Map.of("match", "ALL", "conditions", List.of(carries));
        owner.post("/api/console/segments", Map.of("name", name, "frozen", true, "rule", rule))
                .ok();
    }

    private static String buyerOf(Shop shop, String token) throws IOException {
        return shop.nobody()
                .with("Authorization", "Bearer " + token)
                .get("/api/me")
                .ok()
                .at("/buyer/id")
                .asString();
    }

    private static String product(Shop shop) throws IOException {
        var found = shop.nobody().get("/api/search?q=%E8%8B%B9%E6%9E%9C").ok().get("items");
        for (var one : found) {
            if (one.get("name").asString().equals(PRODUCT)) {
                return "/#/pages/product/index?id=" + one.get("id").asString();
            }
        }
        throw new AssertionError("the apples are gone");
    }

    private static Instant now(Shop shop) throws IOException {
        return Instant.parse(shop.nobody().get("/sim/api/clock").ok().get("now").asString());
    }
}
