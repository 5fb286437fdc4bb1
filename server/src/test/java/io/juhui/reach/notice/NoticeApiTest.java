package io.juhui.reach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.platform.settings.Settings;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@JuhuiTest
class NoticeApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    Notices notices;

    @Autowired
    NoticeHousekeeping housekeeping;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    private static Message shipped(Object subject) {
        return Message.of(
                "test.shipped",
                subject,
                new Words("已发货", "Shipped"),
                new Words("包裹在路上", "On its way"),
                "/pages/order/index?id=" + subject);
    }

    private static List<String> titles(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(n -> n.get("title").asString())
                .toList();
    }

    @Test
    void tellsAMatterOnceAndCountsItUntilRead() {
        var buyer = given.buyer();
        notices.tell(buyer.id(), shipped("1"));
        notices.tell(buyer.id(), shipped("1"));
        notices.tell(buyer.id(), shipped("2"));
        var inbox = buyer.http().get("/api/notices").ok();
        assertThat(titles(inbox)).containsExactly("已发货", "已发货");
        assertThat(inbox.get("items").get(0).get("link").asString()).isEqualTo("/pages/order/index?id=2");
        assertThat(buyer.http().get("/api/me").ok().get("unreadNotices").asInt())
                .isEqualTo(2);
        assertThat(buyer.http().post("/api/notices/read", null).status()).isEqualTo(204);
        assertThat(buyer.http().get("/api/me").ok().get("unreadNotices").asInt())
                .isZero();
        assertThat(buyer.http()
                        .get("/api/notices")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("read")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void speaksTheLanguageOfTheReaderAndPages() {
        var buyer = given.buyer();
        for (int i = 0; i < 5; i++) {
            notices.tell(buyer.id(), shipped(i));
        }
        var english = buyer.http().with("Accept-Language", "en");
        var first = english.get("/api/notices?limit=3").ok();
        assertThat(titles(first)).containsExactly("Shipped", "Shipped", "Shipped");
        var second = english.get(
                        "/api/notices?limit=3&after=" + first.get("next").asString())
                .ok();
        assertThat(second.get("items").size()).isEqualTo(2);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(english.get("/api/notices?limit=51").problem()).isEqualTo("web/invalid");
        assertThat(english.get("/api/notices?after=abc").problem()).isEqualTo("web/invalid");
    }

    @Test
    void showsNobodyElsesInbox() {
        var buyer = given.buyer();
        notices.tell(buyer.id(), shipped("1"));
        var other = given.buyer();
        assertThat(other.http().get("/api/notices").ok().get("items").size()).isZero();
        other.http().post("/api/notices/read", null);
        assertThat(buyer.http().get("/api/me").ok().get("unreadNotices").asInt())
                .isEqualTo(1);
        assertThat(http.get("/api/notices").status()).isEqualTo(401);
    }

    @Test
    void tellsStaffWhatTheirPermissionsLetThemActOn() {
        var subject = UUID.randomUUID().toString();
        notices.tellStaff(Permission.STOCK_EDIT, shipped(subject));
        notices.tellStaff(Permission.STOCK_EDIT, shipped(subject));
        assertThat(links(given.staff("stock:edit").http(), subject)).isEqualTo(1);
        assertThat(links(given.owner(), subject)).isEqualTo(1);
        assertThat(links(given.staff("page:edit").http(), subject)).isZero();
    }

    @Test
    void countsUnreadForEachMemberOfStaff() {
        var reader = given.staff("orders:view").http();
        var other = given.staff("orders:view").http();
        notices.tellStaff(Permission.ORDERS_VIEW, shipped(UUID.randomUUID()));
        assertThat(unread(reader)).isPositive();
        assertThat(reader.post("/api/console/notices/read", null).status()).isEqualTo(204);
        assertThat(unread(reader)).isZero();
        assertThat(unread(other)).isPositive();
        notices.tellStaff(Permission.ORDERS_VIEW, shipped(UUID.randomUUID()));
        assertThat(unread(reader)).isEqualTo(1);
    }

    @Test
    void forgetsNoticesAfterTheDaysTheMerchantChose() {
        var buyer = given.buyer();
        notices.tell(buyer.id(), shipped("old"));
        notices.tell(buyer.id(), shipped("new"));
        db.sql("update buyer_notice set at = at - interval '8 days' where buyer_id = :b and subject = 'old'")
                .param("b", buyer.id().value())
                .update();
        housekeeping.run();
        assertThat(buyer.http().get("/api/notices").ok().get("items").size()).isEqualTo(2);
        try {
            settings.put(NoticeHousekeeping.KEPT_DAYS, "7");
            housekeeping.run();
        } finally {
            settings.put(NoticeHousekeeping.KEPT_DAYS, "180");
        }
        var left = buyer.http().get("/api/notices").ok().get("items");
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.get(0).get("link").asString()).endsWith("=new");
    }

    private static int unread(Http reader) {
        return reader.get("/api/console/notices/unread").ok().get("unread").asInt();
    }

    private static long links(Http reader, String subject) {
        return reader.get("/api/console/notices?limit=50")
                .ok()
                .get("items")
                .valueStream()
                .filter(n -> n.get("link").asString().endsWith(subject))
                .count();
    }
}
