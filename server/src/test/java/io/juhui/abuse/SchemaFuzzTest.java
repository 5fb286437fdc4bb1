package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Thousands of requests drawn from the API document and then spoiled. Each is drawn by a seed of its own, so a failing line
 * can be sent again as it is printed.
 */
@JuhuiTest
class SchemaFuzzTest {

    private static final long SEED = 20_261_122;
    private static final int CASES = 22;
    private static final int CASES_AS_A_STRANGER = 2;
    private static final Duration SLOW = Duration.ofSeconds(2);

    /** Would log the attacker out, or wear out the budget of log-ins that this whole run shares. */
    private static final Set<String> FEW = Set.of(
            "SessionStorefront.open", "SessionStorefront.sendCode", "StaffDesk.open", "StaffDesk.changePassword");

    private static final Set<String> NEVER_AS_ONESELF = Set.of("SessionStorefront.close", "StaffDesk.close");

    @Autowired
    ApiDocument api;

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Object> known = new HashMap<>();

    @Test
    @DisplayName("R01 R02 R03 R05 R07 按接口文档生成数千个坏请求：没有 5xx，没有挂起，每个拒绝都是规范的 problem")
    void answersEverySpoiledRequestWithASoundRefusal() throws InterruptedException {
        var callers = learn();
        var hotWords = callers.owner().get("/api/console/hot-words").ok();
        var attempts = new ArrayList<Attempt>();
        for (var operation : api.operations()) {
            for (var who : ApiDocument.Who.values()) {
                for (int i = 0; i < cases(operation, who); i++) {
                    attempts.add(attempt(operation, who, i));
                }
            }
        }

        send(attempts, callers);

        callers.owner().put("/api/console/hot-words", Map.of("words", hotWords)).ok();
        assertThat(attempts).hasSizeGreaterThan(2_000);
        assertThat(faults)
                .as("%d of %d requests", faults.size(), attempts.size())
                .isEmpty();
        assertThat(orders.findings()).isEmpty();
    }

    private int cases(ApiDocument.Operation operation, ApiDocument.Who who) {
        if (operation.upload() || NEVER_AS_ONESELF.contains(operation.id())) {
            return operation.who() == who ? 0 : CASES_AS_A_STRANGER;
        }
        if (FEW.contains(operation.id())) {
            return operation.who() == who ? 8 : 0;
        }
        return operation.who() == who ? CASES : operation.who() == ApiDocument.Who.ANYONE ? 4 : CASES_AS_A_STRANGER;
    }

    /** Goods, an order and an address that the attackers may really name. */
    private Callers learn() {
        var buyer = given.buyer();
        var made = goods.aProduct().priced(1_990).stocked(1_000).make();
        var address = orders.address(buyer);
        var placed = orders.placed(buyer, made.sku(), 1);
        var line = buyer.http()
                .get("/api/orders/" + placed.get("id").asString())
                .ok()
                .at("/lines/0/id");
        known.putAll(Map.of(
                "skuId", Long.toString(made.sku().value()),
                "product", Long.toString(made.product().value()),
                "addressId", address,
                "categoryId", Long.toString(made.category().value()),
                "lineId", line.asString(),
                "quantity", 1,
                "regionCode", "330106"));
        known.put("source", "BUY_NOW");
        known.put("link", "/pages/home/index");
        known.put("purpose", "LOGIN");
        known.put("order", placed.get("id").asString());
        return new Callers(http, buyer.http(), given.owner());
    }

    private Attempt attempt(ApiDocument.Operation operation, ApiDocument.Who who, int number) {
        var random = new Random(Objects.hash(SEED, operation.id(), who, number));
        var hostile = new Hostile(random);
        var values = new HashMap<>(known);
        values.put("phone", operation.id().startsWith("Session") ? "1990000" : "19900001234");
        var samples = new Samples(api, values, random);
        var wrongPath = random.nextInt(6) == 0;
        var path = operation.path();
        for (var place : operation.places()) {
            path = path.replace("{" + place + "}", encoded(wrongPath ? hostile.text() : id(operation, place, random)));
        }
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("query") && random.nextInt(10) < (parameter.required() ? 9 : 4)) {
                var good = String.valueOf(samples.of(parameter.name(), parameter.schema()));
                query.add(parameter.name() + "=" + encoded(random.nextBoolean() ? hostile.text() : good));
            }
        }
        var target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        var schema = operation.body();
        if (schema == null) {
            return Attempt.of(who.name(), operation.method(), target, null);
        }
        var good = samples.of("", schema);
        return Attempt.of(
                who.name(), operation.method(), target, wrongPath || number == 0 ? good : hostile.spoiled(good));
    }

    /** Mostly something that exists, so that the request gets past the first look. */
    private String id(ApiDocument.Operation operation, String place, Random random) {
        if (random.nextInt(5) == 0) {
            return "1";
        }
        if (operation.path().contains("/orders/{")) {
            return String.valueOf(known.get("order"));
        }
        return String.valueOf(known.get(place.equals("skuId") ? "skuId" : "product"));
    }

    private void send(List<Attempt> attempts, Callers callers) throws InterruptedException {
        var atOnce = new Semaphore(8);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : attempts) {
                atOnce.acquire();
                threads.execute(() -> {
                    try {
                        judge(attempt, callers.of(ApiDocument.Who.valueOf(attempt.as())));
                    } catch (RuntimeException | AssertionError e) {
                        faults.add(attempt + " -> " + e);
                    } finally {
                        atOnce.release();
                    }
                });
            }
        }
    }

    private void judge(Attempt attempt, Http caller) {
        var took = timed(attempt, caller);
        if (took.compareTo(SLOW) > 0 && timed(attempt, caller).compareTo(SLOW) > 0) {
            faults.add(attempt + " -> took " + took);
        }
    }

    private Duration timed(Attempt attempt, Http caller) {
        var start = System.nanoTime();
        var fault = attempt.faultIn(attempt.send(caller));
        if (fault != null) {
            faults.add(fault);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
