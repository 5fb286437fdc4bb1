package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@JuhuiTest
class CatalogConsoleApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Test
    void takesAProductOffTheShelfBeforeTheConsoleIsAnswered() {
        var made = goods.aProduct().make();
        var staff = given.staff("goods:view", "goods:edit").http();

        staff.post(console(made) + "/shelf", Map.of("on", false)).ok();

        assertThat(http.get(made.path()).problem()).isEqualTo("catalog/product-off-shelf");
    }

    @Test
    void createsEditsAndRefusesStaleEditsFromTheConsole() {
        var staff = given.staff("goods:view", "goods:edit").http();
        var made = goods.aProduct().named("原名").make();
        var path = console(made);
        var draft = (ObjectNode) staff.get(path).ok();

        var copy = draft.deepCopy();
        copy.putNull("id");
        copy.put("name", "新品");
        ((ObjectNode) copy.get("skus").get(0)).putNull("id");
        var created = staff.post("/api/console/products", copy).ok();
        assertThat(created.get("version").asInt()).isEqualTo(1);
        assertThat(http.get("/api/products/" + created.get("id").asString())
                        .ok()
                        .get("name")
                        .asString())
                .isEqualTo("新品");

        draft.put("name", "改名");
        var saved = staff.with("If-Match", "\"1\"").put(path, draft).ok();
        assertThat(saved.get("version").asInt()).isEqualTo(2);
        assertThat(staff.with("If-Match", "\"1\"").put(path, draft).problem()).isEqualTo("web/stale");
        var list = staff.get(
                        "/api/console/products?q=改名&category=" + made.category().value())
                .ok();
        assertThat(list.get("items").get(0).get("name").asString()).isEqualTo("改名");
    }

    @Test
    void setsTheSafetyStockThatTheStockPageShows() {
        var staff = given.staff("goods:view", "goods:edit").http();
        var made = goods.aProduct().stocked(30).make();
        var path = console(made);
        var draft = (ObjectNode) staff.get(path).ok();
        ((ObjectNode) draft.get("skus").get(0)).put("safetyStock", 20);

        staff.with("If-Match", "\"1\"").put(path, draft).ok();

        var stock = staff.get("/api/console/stock/" + made.sku().value()).ok();
        assertThat(stock.get("safety").asLong()).isEqualTo(20);
        draft.putNull("id");
        ((ObjectNode) draft.get("skus").get(0)).putNull("id").put("safetyStock", 3);
        var copy = staff.post("/api/console/products", draft).ok();
        var sku = copy.get("skus").get(0).get("id").asString();
        assertThat(staff.get("/api/console/stock/" + sku).ok().get("safety").asLong())
                .isEqualTo(3);
    }

    @Test
    void refusesAReasonThatGoesTheOtherWay() {
        var staff = given.staff("goods:view", "stock:edit").http();
        var path = "/api/console/stock/"
                + goods.aProduct().stocked(30).make().sku().value() + "/moves";
        var taken = Map.of("kind", "ADD", "quantity", -5, "reason", "采购入库");
        var counted = Map.of("kind", "SET", "quantity", 20, "expected", 30, "reason", "Goods in");
        for (var wrong : List.of(taken, counted)) {
            assertThat(staff.post(path, wrong).status()).isEqualTo(400);
        }
        staff.post(path, Map.of("kind", "ADD", "quantity", 5, "reason", "采购入库")).ok();
        staff.post(path, Map.of("kind", "ADD", "quantity", -5, "reason", "报损")).ok();
    }

    @Test
    void findsProductsByWordsOfTheNameAndByBarcodeHoweverTheyAreTyped() {
        var staff = given.staff("goods:view").http();
        var made =
                goods.aProduct().named("Ｎord 深海 鳕鱼排").barcode("6909990001117").make();
        var id = made.product().value();

        for (var typed :
                List.of("nord", "ＮＯＲＤ", "鳕鱼排 深海", "鳕鱼　nord", "6909990001117", "６９０９９９０００１１１７", "690 9990 001117")) {
            assertThat(staff.get("/api/console/products?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                            .ok()
                            .get("items")
                            .valueStream()
                            .map(row -> row.get("id").asLong()))
                    .as(typed)
                    .contains(id);
        }
        assertThat(staff.get("/api/console/products?q=" + URLEncoder.encode("鳕鱼排 牛排", StandardCharsets.UTF_8))
                        .ok()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void namesEveryFaultOfADraft() {
        var staff = given.staff("goods:edit", "goods:view").http();
        var made = goods.aProduct().spec("小", 100).make();
        var draft = (ObjectNode) staff.get(console(made)).ok();
        draft.put("noReasonReturn", false);
        draft.put("noReturnReason", "不想退");
        ((ObjectNode) draft.get("skus").get(0)).put("price", 0);

        var refused = staff.put(console(made), draft);

        assertThat(refused.problem()).isEqualTo("web/invalid");
        assertThat(refused.json().get("fields")).hasSize(2);
        assertThat(http.get(made.path()).ok().get("price").asLong()).isEqualTo(100);
    }

    @Test
    void ignoresFieldsNobodyMaySet() {
        var staff = given.staff("goods:edit", "goods:view").http();
        var made = goods.aProduct().make();
        var draft = (ObjectNode) staff.get(console(made)).ok();
        draft.put("sales", 99_999);
        draft.put("createdAt", "2000-01-01T00:00:00Z");
        draft.put("wasOnShelf", false);

        staff.put(console(made), draft).ok();

        assertThat(http.get(made.path()).ok().get("sales").asInt()).isZero();
    }

    @Test
    void letsOnlyPermittedStaffIn() {
        var path = "/api/console/products";
        assertThat(http.get(path).problem()).isEqualTo("web/login-required");
        assertThat(given.buyer().http().get(path).problem()).isEqualTo("web/login-required");
        assertThat(given.staff("goods:view").http().post(path, Map.of()).problem())
                .isEqualTo("web/forbidden");
        assertThat(given.staff("orders:view").http().get(path).problem()).isEqualTo("web/forbidden");
    }

    @Test
    void editsCategoriesAndBrandsFromTheConsole() {
        var staff = given.staff("goods:edit", "goods:view").http();
        var name = "类" + System.nanoTime() % 1_000_000_000;
        var body = new java.util.HashMap<String, Object>(Map.of("name", name, "position", 3));
        var id = staff.post("/api/console/categories", body).ok().get("id").asString();
        assertThat(http.get("/api/categories").text()).contains(name);
        body.put("name", name + "改");
        assertThat(staff.put("/api/console/categories/" + id, body)
                        .ok()
                        .get("name")
                        .asString())
                .isEqualTo(name + "改");
        assertThat(staff.delete("/api/console/categories/" + id).status()).isEqualTo(204);
        assertThat(http.get("/api/categories").text()).doesNotContain(name);

        var brand = staff.post("/api/console/brands", Map.of("name", name))
                .ok()
                .get("id")
                .asString();
        assertThat(staff.post("/api/console/brands", Map.of("name", name)).problem())
                .isEqualTo("catalog/brand-exists");
        assertThat(staff.delete("/api/console/brands/" + brand).status()).isEqualTo(204);
    }

    private static String console(GivenGoods.Goods made) {
        return "/api/console/products/" + made.product().value();
    }
}
