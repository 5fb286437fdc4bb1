package io.juhui.abuse;

import static io.juhui.testing.GivenOrders.WENSAN_ROAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.money.payment.Till;
import io.juhui.party.identity.Owners;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.PlainShopTest;
import io.juhui.testing.StaffDoor;
import io.juhui.testing.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop as a merchant starts it, before anything is set up, and with a database that fails it. */
@PlainShopTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutsideTheDemoTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    StaffDoor door;

    @Autowired
    Owners owners;

    @Autowired
    JdbcClient db;

    @Value("${juhui.data}")
    Path data;

    @Value("${juhui.db.url}")
    String url;

    private FailingDatabase database;

    @BeforeEach
    void findTheDatabase() {
        database = new FailingDatabase(url, db);
    }

    @AfterEach
    void repair() {
        database.comeBack();
        Till.until(() -> http.get("/readyz").status() == 200 && database.everyConnectionAnswers());
    }

    @Test
    @Order(1)
    @DisplayName("Q02 首次启动：店主密码随机生成，必须先改密码才能做别的事")
    void makesTheOwnerChangeThePasswordFirst() throws IOException {
        var made = Files.readString(data.resolve("secrets/owner-password"));
        for (var common : List.of("owner", "admin", "password", "123456", "")) {
            assertThat(door.logIn("owner", common).problem()).isEqualTo("identity/credentials-wrong");
        }
        var entered = door.logIn("owner", made);
        assertThat(entered.ok().get("mustChangePassword").asBoolean()).isTrue();
        var owner = door.session(entered);
        assertThat(owner.get("/api/console/settings").problem()).isEqualTo("web/forbidden");
        assertThat(owner.post("/api/console/password", Map.of("old", made, "new", made))
                        .problem())
                .isEqualTo("identity/password-weak");

        owner.post("/api/console/password", Map.of("old", made, "new", "a password of my own 1"));

        assertThat(owner.get("/api/console/settings").status()).isEqualTo(200);
        assertThat(door.logIn("owner", made).problem()).isEqualTo("identity/credentials-wrong");
    }

    @Test
    @Order(2)
    @DisplayName("Q04 D01 演示之外没有模拟器：没有短信箱、时间机器、假支付、崩溃开关")
    void hasNoSimulators() {
        for (var door : List.of(
                "/sim/",
                "/sim/api/sms",
                "/sim/api/clock",
                "/sim/api/payments",
                "/sim/api/switches",
                "/sim/api/crash",
                "/sim/pay/x",
                "/sim/wechatpay/v3/certificates",
                "/sim/assets/sim.js")) {
            assertThat(http.get(door).status()).as(door).isEqualTo(404);
            assertThat(http.post(door, Map.of("at", "x", "advanceSeconds", 60)).status())
                    .as(door)
                    .isIn(404, 405);
        }
        assertThat(http.post("/api/payment/notices/wechat", "{}").status()).isGreaterThanOrEqualTo(400);
        assertThat(http.get("/api/docs/openapi.json").text()).doesNotContain("/sim/");
    }

    @Test
    @Order(3)
    @DisplayName("Q05 没有配置短信：明说不能发，验证码不出现在任何地方")
    void saysPlainlyThatItCannotSendCodes() {
        var refused = http.post("/api/sms-codes", Map.of("phone", given.phone(), "purpose", "LOGIN"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("sms/not-configured");
        assertThat(refused.text()).doesNotContainPattern("\\b\\d{6}\\b");
    }

    @Test
    @Order(4)
    @DisplayName("B14 数据库只能读了（磁盘满、备库）：读照常，写 503 并说几秒后再来，就绪为否")
    void failsClosedWhenNothingCanBeWritten() {
        var buyer = given.buyer().http();
        database.refuseWrites();

        Till.until(() -> http.get("/readyz").status() == 503);
        var refused = buyer.post("/api/addresses", WENSAN_ROAD);
        assertThat(refused.status()).as(refused.text()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("web/overloaded");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(buyer.get("/api/addresses").ok()).isEmpty();
        assertThat(http.get("/api/home").status()).isEqualTo(200);
        assertThat(http.get("/livez").status()).isEqualTo(200);

        repair();
        assertThat(buyer.post("/api/addresses", WENSAN_ROAD).status()).isEqualTo(201);
    }

    @Test
    @Order(5)
    @DisplayName("B14 磁盘满：数据库说没有空间，写 503，就绪为否，什么也没留下；腾出空间后自己好")
    void failsClosedWhenTheDiskIsFull() {
        var buyer = given.buyer().http();
        database.fillTheDisk();

        Till.until(() -> http.get("/readyz").status() == 503);
        var refused = buyer.post("/api/addresses", WENSAN_ROAD);
        assertThat(refused.status()).as(refused.text()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("web/overloaded");
        assertThat(buyer.get("/api/addresses").ok()).isEmpty();

        database.freeTheDisk();
        Till.until(() -> http.get("/readyz").status() == 200);
        assertThat(buyer.post("/api/addresses", WENSAN_ROAD).status()).isEqualTo(201);
    }

    @Test
    @Order(6)
    @DisplayName("B14 数据库没了：两秒内就绪为否，存活为是；回来后自己好")
    void failsClosedWhenTheDatabaseIsAway() {
        database.beAway();

        Till.until(() -> http.get("/readyz").status() == 503);
        assertThat(http.get("/livez").status()).isEqualTo(200);

        repair();
        assertThat(given.buyer().http().get("/api/addresses").status()).isEqualTo(200);
    }

    @Test
    @Order(7)
    @DisplayName("B12 Q02 几个节点同时首次启动：一个店主，谁也不因此起不来")
    void makesOneOwnerHoweverManyNodesStartAtOnce() {
        db.sql("truncate staff, staff_role, staff_session, staff_address").update();

        Together.run(8, _ -> {
            owners.createFirst();
            return true;
        });

        assertThat(db.sql("select count(*) from staff").query(Long.class).single())
                .isEqualTo(1);
        assertThat(owners.firstLogIn()).isPresent();
    }
}
