package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.abuse.ApiDocument.Operation;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number that comes in has bounds, which the document names; beyond them is a refusal, never a fault. */
@JuhuiTest
class NumberBoundsTest {

    private static final List<String> BEYOND =
            List.of("2147483648", "4611686018427387904", "-1", "1e400", "-2147483649", "9223372036854775808", "0.5");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MARK = "\"@number@\"";

    /** Would log the caller out, or wear out the budget of log-ins that this whole run shares. */
    private static final Set<String> NOT_HERE = Set.of("StaffDesk.close", "SessionStorefront.close");

    @Autowired
    ApiDocument api;

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    KnownValues known;

    /** A number in a body, by the way to it; {@code []} is any entry of a list. */
    private record NumericField(Operation operation, String place, JsonNode schema) {}

    @Test
    @DisplayName("T04 请求里的每个数字都有上下限，写在接口文档里")
    void namesBothBoundsOfEveryNumberThatComesIn() {
        var numbers = numbers();
        assertThat(numbers).hasSizeGreaterThan(60);
        var unbounded = new TreeSet<String>();
        for (var number : numbers) {
            if (!number.schema().has("minimum") || !number.schema().has("maximum")) {
                unbounded.add(number.operation() + " " + number.place());
            }
        }
        assertThat(unbounded).isEmpty();
    }

    private List<NumericField> numbers() {
        var found = new ArrayList<NumericField>();
        for (var operation : api.operations()) {
            for (var parameter : operation.parameters()) {
                collect(operation, parameter.in() + " " + parameter.name(), parameter.schema(), found, 0);
            }
            if (operation.body() != null) {
                collect(operation, "", operation.body(), found, 0);
            }
        }
        return found;
    }

    private void collect(Operation operation, String place, JsonNode written, List<NumericField> found, int depth) {
        var schema = api.resolved(written);
        if (isNumber(schema)) {
            found.add(new NumericField(operation, place, schema));
        }
        if (depth > 6) {
            return;
        }
        schema.path("properties")
                .properties()
                .forEach(p -> collect(operation, place + "/" + p.getKey(), p.getValue(), found, depth + 1));
        if (schema.has("items")) {
            collect(operation, place + "/0", schema.get("items"), found, depth + 1);
        }
    }

    private static boolean isNumber(JsonNode schema) {
        var type = schema.path("type").toString();
        return type.contains("integer") || type.contains("number");
    }

    @Test
    @DisplayName("R02 每个数字换成 2^31、2^62、-1、1e400：有权限的人也只得到拒绝，没有 500")
    void answersNoNumberBeyondItsBoundsWithAFault() {
        var buyer = given.buyer();
        var made = goods.aProduct().priced(1_990).stocked(1_000).make();
        var order = trade.toShip(buyer, Map.of(made.sku(), 1));
        var callers = new Callers(http, buyer.http(), given.owner());
        var values = known.of(buyer, made.sku(), order);
        var faults = new TreeSet<String>();
        var sent = 0;
        for (var number : numbers()) {
            if (NOT_HERE.contains(number.operation().id())) {
                continue;
            }
            for (var beyond : BEYOND) {
                var attempt = attempt(number, beyond, values, made, order);
                var answer = attempt.send(callers.of(number.operation().who()));
                var fault = attempt.faultIn(answer);
                if (fault != null) {
                    faults.add(fault);
                } else if (answer.status() < 400 && !within(number.schema(), beyond)) {
                    faults.add(attempt + " -> was taken");
                }
                sent++;
            }
        }
        assertThat(sent).isGreaterThan(400);
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("T04 十个人同时各加九百万件：只有一个成功，库存不超过一千万，列表照常")
    void keepsTheStockOfOneItemWithinItsBound() {
        var made =
                goods.aProduct().named("满仓" + System.nanoTime()).stocked(1_000).make();
        var owner = given.owner();
        var path = "/api/console/stock/" + made.sku().value();
        var more = Map.of("kind", "ADD", "quantity", 9_000_000, "reason", "到货");

        var answers = Together.run(10, _ -> owner.post(path + "/moves", more));

        assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(a -> a.status() != 200)
                .extracting(Http.Answer::problem)
                .containsOnly("inventory/too-much");
        assertThat(owner.get(path).ok().get("onHand").asLong()).isEqualTo(9_001_000);
        assertThat(owner.get("/api/console/products?q=满仓").status()).isEqualTo(200);
    }

    private static boolean within(JsonNode schema, String value) {
        var number = new java.math.BigDecimal(value);
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(schema.path("minimum").decimalValue()) >= 0
                && number.compareTo(schema.path("maximum").decimalValue()) <= 0;
    }

    private Attempt attempt(
            NumericField number,
            String beyond,
            Map<String, Object> values,
            GivenGoods.Goods made,
            GivenTrade.Bought order) {
        var operation = number.operation();
        var path = operation.path();
        for (var place : operation.places()) {
            path = path.replace("{" + place + "}", id(operation, place, made, order));
        }
        if (number.place().startsWith("query ")) {
            return new Attempt(
                    operation.who().name(),
                    operation.method(),
                    path + "?" + number.place().substring("query ".length()) + "=" + beyond,
                    null);
        }
        var schema = Objects.requireNonNull(operation.body());
        var good = Objects.requireNonNull(new Samples(api, values, new Random(1)).of("", schema));
        var body = JSON.writeValueAsString(put(good, number.place()));
        return new Attempt(operation.who().name(), operation.method(), path, body.replace(MARK, beyond));
    }

    private static String id(Operation operation, String place, GivenGoods.Goods made, GivenTrade.Bought order) {
        if (place.equals("skuId")) {
            return Long.toString(made.sku().value());
        }
        return operation.path().contains("/orders/")
                ? Long.toString(order.id().value())
                : Long.toString(made.product().value());
    }

    /** The body with a mark at that place; whatever stood there, or nothing. */
    @SuppressWarnings("unchecked")
    private static Object put(Object body, String place) {
        var names = place.substring(1).split("/");
        var at = body;
        for (int i = 0; i < names.length; i++) {
            var last = i == names.length - 1;
            if (at instanceof Map<?, ?> map) {
                if (last) {
                    ((Map<String, Object>) map).put(names[i], "@number@");
                } else {
                    at = map.get(names[i]);
                }
            } else if (at instanceof List<?> list) {
                if (last) {
                    ((List<Object>) list).set(0, "@number@");
                } else {
                    at = list.isEmpty() ? Map.of() : list.getFirst();
                }
            }
        }
        return body;
    }
}
