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
        var brief = Told.by(caller.post("/api/orders", body));
        var whole = Told.by(caller.post("/api/orders?the=long-way", body));

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
            assertSame(caller.with("Idempotency-Key", ""), good);
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
    void refusesOtherMethodsAndBrokenBodiesAsEver() {
        var caller = given.buyer().http().key(key());
        Stream.of("PUT", "DELETE", "PATCH")
                .forEach(method -> assertThat(
                                caller.send(method, "/api/orders", Map.of()).status())
                        .isEqualTo(405));
    }
}
