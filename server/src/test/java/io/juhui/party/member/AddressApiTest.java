package io.juhui.party.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@JuhuiTest
class AddressApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Autowired
    AddressBookCheck check;

    private static Map<String, Object> input(String name, boolean isDefault) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "phone",
                "19900001234",
                "regionCode",
                "330106",
                "detail",
                "文三路98号",
                "isDefault",
                isDefault));
    }

    private static List<String> defaults(Given.Buyer buyer) {
        return buyer.http()
                .get("/api/addresses")
                .ok()
                .valueStream()
                .filter(a -> a.get("isDefault").asBoolean())
                .map(a -> a.get("name").asString())
                .toList();
    }

    private static JsonNode add(Given.Buyer buyer, String name, boolean isDefault) {
        return buyer.http().post("/api/addresses", input(name, isDefault)).ok();
    }

    @Test
    void keepsOneDefaultThroughAddingChangingAndRemoving() {
        var buyer = given.buyer();
        add(buyer, "甲", false);
        assertThat(defaults(buyer)).containsExactly("甲");
        var second = add(buyer, "乙", true);
        assertThat(defaults(buyer)).containsExactly("乙");
        assertThat(second.get("regionNames").valueStream().map(JsonNode::asString))
                .containsExactly("浙江省", "杭州市", "西湖区");
        var path = "/api/addresses/" + second.get("id").asString();
        buyer.http().put(path, input("乙二", false)).ok();
        assertThat(defaults(buyer)).isEmpty();
        buyer.http().put(path, input("乙三", true)).ok();
        assertThat(defaults(buyer)).containsExactly("乙三");
        assertThat(buyer.http().delete(path).status()).isEqualTo(204);
        assertThat(defaults(buyer)).containsExactly("甲");
        assertThat(buyer.http().delete(path).problem()).isEqualTo("member/no-such-address");
    }

    @Test
    void sealsWhatNamesAPerson() {
        var buyer = given.buyer();
        var body = input("上官婉儿", true);
        body.put("detail", "长安街深巷7号");
        buyer.http().post("/api/addresses", body).ok();
        var row = db.sql("select a::text from address a where buyer_id = :b")
                .param("b", buyer.id().value())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain("上官")
                .doesNotContain("19900001234")
                .doesNotContain("深巷")
                .contains("330106");
        var stored = db.sql("select count(*) from idempotency_key where position('深巷'::bytea in body) > 0")
                .query(Long.class)
                .single();
        assertThat(stored).isZero();
    }

    @Test
    @DisplayName("P01 P02 another's address does not exist")
    void hidesAddressesFromOthers() {
        var buyer = given.buyer();
        var path = "/api/addresses/" + add(buyer, "甲", true).get("id").asString();
        var other = given.buyer();
        assertThat(other.http().put(path, input("乙", true)).problem()).isEqualTo("member/no-such-address");
        assertThat(other.http().delete(path).problem()).isEqualTo("member/no-such-address");
        assertThat(other.http().get("/api/addresses").ok().size()).isZero();
        assertThat(defaults(buyer)).containsExactly("甲");
        assertThat(http.get("/api/addresses").status()).isEqualTo(401);
    }

    @Test
    void refusesRegionsAndPhonesThatNobodyCanDeliverTo() {
        var buyer = given.buyer();
        for (var region : List.of("", "330100", "330000", "999999", "33010")) {
            var body = input("甲", false);
            body.put("regionCode", region);
            assertThat(buyer.http().post("/api/addresses", body).problem()).isEqualTo("member/region-unknown");
        }
        var body = input("甲", false);
        body.put("phone", "12345");
        assertThat(buyer.http().post("/api/addresses", body).problem()).isEqualTo("member/phone-invalid");
        assertThat(buyer.http().get("/api/addresses").ok().size()).isZero();
    }

    @Test
    void keepsNoMoreThanTwentyEvenAtOnce() throws Exception {
        var buyer = given.buyer();
        var statuses = together(
                24, () -> buyer.http().post("/api/addresses", input("甲", true)).status());
        assertThat(statuses).filteredOn(s -> s == 201).hasSize(20);
        assertThat(statuses).filteredOn(s -> s == 409).hasSize(4);
        assertThat(defaults(buyer)).hasSize(1);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void keepsADefaultOfItsOwnWhileAddressesAreRemovedAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var buyer = given.buyer();
            var ids = IntStream.range(0, 6)
                    .mapToObj(i -> add(buyer, "人" + i, true).get("id").asString())
                    .toList();
            var doomed = ids.subList(1, 6).iterator();
            together(5, () -> {
                String id;
                synchronized (doomed) {
                    id = doomed.next();
                }
                return buyer.http().delete("/api/addresses/" + id).status();
            });
            assertThat(defaults(buyer)).containsExactly("人0");
        }
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void servesTheTreeOfRegionsLevelByLevel() {
        assertThat(http.get("/api/regions?parent=").ok().size()).isEqualTo(31);
        var cities = http.get("/api/regions?parent=440000").ok();
        var dongguan = cities.valueStream()
                .filter(r -> r.get("code").asString().equals("441900"))
                .findFirst()
                .orElseThrow();
        assertThat(dongguan.get("leaf").asBoolean()).isTrue();
        assertThat(http.get("/api/regions?parent=330100")
                        .ok()
                        .valueStream()
                        .map(r -> r.get("name").asString()))
                .contains("西湖区");
        assertThat(http.get("/api/regions?parent=xx").ok().size()).isZero();
    }

    @Test
    void parsesPastedTextForALoggedInBuyer() {
        var parsed = given.buyer()
                .http()
                .post("/api/addresses/parse", Map.of("text", "张三 19900001234 浙江省杭州市西湖区文三路98号2幢301"))
                .ok();
        assertThat(parsed.get("name").asString()).isEqualTo("张三");
        assertThat(parsed.get("regionCode").asString()).isEqualTo("330106");
        assertThat(parsed.get("detail").asString()).isEqualTo("文三路98号2幢301");
    }

    private static List<Integer> together(int n, Callable<Integer> act) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = threads.invokeAll(java.util.Collections.nCopies(n, act));
            var results = new java.util.ArrayList<Integer>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
