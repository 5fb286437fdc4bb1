package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Permission;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What goods cost is seen and changed with {@code goods:cost} alone, whatever else somebody may do. */
@JuhuiTest
class CostPriceApiTest {

    private static final long COST = 7_654_321;

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    private Http owner;
    private Http clerk;
    private GivenGoods.Goods made;
    private String path;

    /** Everything but what goods cost. */
    @BeforeEach
    void aClerkWhoMayDoAllElse() {
        owner = given.owner();
        clerk = given.staff(Stream.of(Permission.values())
                        .filter(p -> p != Permission.GOODS_COST)
                        .map(Permission::code)
                        .toArray(String[]::new))
                .http();
        made = goods.aProduct().priced(1_990).costing(COST).make();
        path = "/api/console/products/" + made.product().value();
    }

    private long cost() {
        return owner.get(path).ok().at("/skus/0/costPrice").asLong(-1);
    }

    private static ObjectNode draft(Http as, String path) {
        return (ObjectNode) as.get(path).ok().deepCopy();
    }

    private static ObjectNode sku(ObjectNode draft) {
        return (ObjectNode) draft.get("skus").get(0);
    }

    @Test
    @DisplayName("没有成本权限：任何一个读接口都看不到成本")
    void showsNoCostByAnyEndPointThatReads() {
        var buyer = given.buyer();
        var order = trade.toShip(buyer, Map.of(made.sku(), 2));
        assertThat(owner.get("/api/console/orders/" + order.id().value()).text())
                .as("the owner sees it")
                .contains(Long.toString(2 * COST));
        var read = new ArrayList<String>();
        for (var ids :
                List.of(made.product().value(), made.sku().value(), order.id().value())) {
            for (var template : readable()) {
                var place = template.replaceAll("\\{[^}]+}", Long.toString(ids));
                var answer = clerk.get(place);
                if (answer.status() == 200) {
                    read.add(place);
                }
                assertThat(answer.text())
                        .as(place)
                        .doesNotContain(Long.toString(COST))
                        .doesNotContain(Long.toString(2 * COST));
            }
        }
        assertThat(read)
                .contains(
                        path,
                        "/api/console/products",
                        "/api/console/orders/" + order.id().value())
                .hasSizeGreaterThan(20);
    }

    private List<String> readable() {
        return http.get("/api/docs/openapi.json")
                .ok()
                .get("paths")
                .propertyStream()
                .filter(p -> p.getKey().startsWith("/api/") && p.getValue().has("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    @DisplayName("没有成本权限：保存、上下架的回答里没有成本，也改不掉、清不掉")
    void changesNoCostByAnyEndPointThatWrites() {
        var draft = draft(clerk, path);
        assertThat(sku(draft).get("costPrice").isNull()).isTrue();
        sku(draft).put("costPrice", 1).put("price", 2_090);
        assertThat(seen(clerk.put(path, draft).ok())).containsOnly("null");
        assertThat(cost()).isEqualTo(COST);
        assertThat(owner.get(path).ok().at("/skus/0/price").asLong()).isEqualTo(2_090);

        var again = draft(clerk, path);
        sku(again).remove("costPrice");
        clerk.put(path, again).ok();
        assertThat(cost()).isEqualTo(COST);

        assertThat(seen(clerk.post(path + "/shelf", Map.of("on", false)).ok())).containsOnly("null");
        assertThat(cost()).isEqualTo(COST);
    }

    @Test
    void givesNoCostToWhatIsMadeWithoutThePermission() {
        var draft = draft(owner, path);
        draft.putNull("id").put("name", "照着做的" + System.nanoTime());
        sku(draft).putNull("id").put("costPrice", COST).put("stock", 3);
        var copy = clerk.post("/api/console/products", draft).ok();
        assertThat(seen(copy)).containsOnly("null");
        var stored =
                owner.get("/api/console/products/" + copy.get("id").asString()).ok();
        assertThat(seen(stored)).containsOnly("null");
    }

    @Test
    void takesNoCostFromAnotherProduct() {
        var other = goods.aProduct().priced(990).costing(123).make();
        var draft = draft(clerk, path);
        sku(draft).put("id", Long.toString(other.sku().value()));
        clerk.put(path, draft);
        assertThat(cost()).isEqualTo(COST);
        var theirs =
                owner.get("/api/console/products/" + other.product().value()).ok();
        assertThat(theirs.at("/skus/0/costPrice").asLong()).isEqualTo(123);
    }

    @Test
    void letsWhoMayChangeIt() {
        var keeper = given.staff("goods:view", "goods:edit", "goods:cost").http();
        var draft = draft(keeper, path);
        assertThat(sku(draft).get("costPrice").asLong()).isEqualTo(COST);
        sku(draft).put("costPrice", 888);
        keeper.put(path, draft).ok();
        assertThat(cost()).isEqualTo(888);
    }

    private static List<String> seen(JsonNode product) {
        return ((ArrayNode) product.get("skus"))
                .valueStream()
                .map(s -> s.get("costPrice").toString())
                .toList();
    }
}
