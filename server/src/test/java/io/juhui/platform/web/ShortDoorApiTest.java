package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever goes the short way is told exactly what the long way tells; a query that means nothing sends him the long way. */
@JuhuiTest
class ShortDoorApiTest {

    private static final Set<String> OF_THE_MOMENT = Set.of("date", "content-length", "idempotent-replay");

    @Autowired
    Http anyone;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    private record Told(int status, String text, Map<String, List<String>> headers) {

        static Told by(Http.Answer answer) {
            var headers = new TreeMap<>(answer.raw().headers().map());
            headers.keySet().removeAll(OF_THE_MOMENT);
            return new Told(answer.status(), answer.text(), headers);
        }
    }

    private static void assertSame(Http caller, Object body) {
        assertSame(caller, "/api/orders", body);
    }

    private static void assertSame(Http caller, String path, Object body) {
        var brief = Told.by(caller.post(path, body));
        var whole = Told.by(caller.post(path + "?the=long-way", body));

        assertThat(brief).isEqualTo(whole);
        assertThat(brief.headers())
                .containsKeys("content-security-policy", "x-content-type-options", "x-frame-options");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void saysTheSameOfEveryRefusal() {
        var buyer = given.buyer();
        var good = orders.purchase(buyer, goods.aProduct().make().sku(), 1);
        var bad = new LinkedHashMap<>(good);
        bad.put("lines", List.of());

        for (var language : List.of("zh-CN", "en", "fr")) {
            var caller = buyer.http().with("Accept-Language", language);
            assertSame(anyone.with("Accept-Language", language).key(key()), good);
            assertSame(caller.bearer("nobody-s-token").key(key()), good);
            assertSame(caller.key(""), good);
            assertSame(caller.key("a b"), good);
            assertSame(caller.key(key()), bad);
            assertSame(caller.key(key()), Map.of());
        }
    }

    @Test
    void placesTheSameOrderForTheSameKeyWhicheverWayItComes() {
        var buyer = given.buyer();
        var good = orders.purchase(buyer, goods.aProduct().make().sku(), 1);
        var caller = buyer.http().key(key());

        var first = caller.post("/api/orders", good);
        var again = caller.post("/api/orders?the=long-way", good);

        assertThat(first.status()).isEqualTo(201);
        assertThat(Told.by(again)).isEqualTo(Told.by(first));
        assertThat(again.raw().headers().firstValue("Idempotent-Replay")).contains("true");
    }

    @Test
    void saysTheSameOfTheCart() {
        var buyer = given.buyer();
        var sku = Long.toString(goods.aProduct().stocked(5).make().sku().value());
        var good = Map.of("skuId", sku, "quantity", 2);

        for (var language : List.of("zh-CN", "en", "fr")) {
            var caller = buyer.http().with("Accept-Language", language);
            assertSame(anyone.with("Accept-Language", language).key(key()), "/api/cart/lines", good);
            assertSame(caller.key("a b"), "/api/cart/lines", good);
            assertSame(caller.key(key()), "/api/cart/lines", Map.of("skuId", sku, "quantity", 0));
            assertSame(caller.key(key()), "/api/cart/lines", Map.of("skuId", sku, "quantity", 6));
            assertSame(caller.key(key()), "/api/cart/lines", Map.of("skuId", "1", "quantity", 1));
            assertSame(caller.key(key()), "/api/cart/lines", Map.of());
        }
        assertSame(buyer.http().key(key()), "/api/cart/lines", good); // one key: the second is told of the same cart
        assertThat(buyer.http().get("/api/cart").ok().at("/lines/0/quantity").asInt())
                .isEqualTo(2);
    }

    @Test
    void refusesWhoCannotReadTheAnswerBeforeAnythingIsDone() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(5).make().sku();
        var good = orders.purchase(buyer, sku, 1);
        var line = Map.of("skuId", Long.toString(sku.value()), "quantity", 1);

        for (var accepted : List.of("text/html", "application/problem+json", "image/*, text/plain", "no type")) {
            var caller = buyer.http().with("Accept", accepted).key(key());
            for (var path : List.of("/api/orders", "/api/cart/lines")) {
                var body = path.equals("/api/orders") ? good : line;
                assertThat(caller.post(path, body).problem()).isEqualTo("web/not-acceptable");
                assertSame(caller, path, body);
                assertSame(anyone.with("Accept", accepted).key(key()), path, body);
                assertSame(caller.key("a b"), path, body);
            }
            assertThat(caller.get("/api/categories").problem()).isEqualTo("web/not-acceptable");
        }
        assertThat(buyer.http().get("/api/orders").ok().get("items")).isEmpty();
        assertThat(buyer.http().get("/api/cart").ok().get("lines")).isEmpty();
    }

    @Test
    void servesWhoTakesAnythingOrPrefersAnotherTypeAndTakesJsonToo() {
        var buyer = given.buyer();
        var line = Map.of(
                "skuId", Long.toString(goods.aProduct().stocked(5).make().sku().value()), "quantity", 1);
        for (var accepted : List.of("*/*", "application/json", "text/html, application/json;q=0.1", "application/*")) {
            assertThat(buyer.http()
                            .with("Accept", accepted)
                            .key(key())
                            .post("/api/cart/lines", line)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesOtherMethodsAndBrokenBodiesAsEver() {
        var caller = given.buyer().http().key(key());
        Stream.of("PUT", "DELETE", "PATCH")
                .forEach(method -> assertThat(
                                caller.send(method, "/api/orders", Map.of()).status())
                        .isEqualTo(405));
    }
}
