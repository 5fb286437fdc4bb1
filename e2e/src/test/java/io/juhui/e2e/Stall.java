package io.juhui.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the demo's fruit on an empty shelf, the way a merchant would; a shelf with goods stays as it is. */
final class Stall {

    private static final Path DEMO = Path.of("..", "server", "src", "main", "resources", "demo");
    private static final String KIND = "apple-pear";

    private final Caller owner;

    private Stall(Caller owner) {
        this.owner = owner;
    }

    static void fill(Caller nobody, String password) throws IOException {
        if (nobody.get("/api/categories").ok().isEmpty()) {
            new Stall(nobody.asOwner(password)).fill();
        }
    }

    private void fill() throws IOException {
        var picture = owner.upload("/api/console/media", Pictures.apple())
                .ok()
                .get("id")
                .asString();
        var fruit = category("水果", null);
        var kind = category("苹果梨", fruit);
        for (var product :
                JsonMapper.shared().readTree(DEMO.resolve("products.json").toFile())) {
            if (product.get("category").asString().equals(KIND)) {
                owner.post("/api/console/products", draft(product, kind, picture))
                        .ok();
            }
        }
    }

    private String category(String name, @Nullable String parent) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("position", 0);
        if (parent != null) {
            body.put("parentId", parent);
        }
        return owner.post("/api/console/categories", body).ok().get("id").asString();
    }

    private static Map<String, Object> draft(JsonNode product, String category, String picture) {
        var draft = new LinkedHashMap<String, Object>();
        for (var same : List.of(
                "name",
                "subtitle",
                "options",
                "parameters",
                "materials",
                "usage",
                "deliveryKinds",
                "noReasonReturn",
                "noReturnReason",
                "cities")) {
            draft.put(same, product.get(same));
        }
        draft.put("version", 0);
        draft.put("categoryId", category);
        draft.put("pictureIds", List.of(picture));
        draft.put("skus", skus(product));
        var texts = new ArrayList<Map<String, Object>>();
        product.get("detail").forEach(text -> texts.add(Map.of("kind", "TEXT", "text", text)));
        draft.put("detail", texts);
        draft.put("onShelf", true);
        draft.put("showVirtualSales", false);
        draft.put("virtualSales", 0);
        return draft;
    }

    private static List<Map<String, Object>> skus(JsonNode product) {
        var skus = new ArrayList<Map<String, Object>>();
        for (var sku : product.get("skus")) {
            skus.add(Map.of(
                    "values", sku.get("values"),
                    "price", sku.get("priceFen"),
                    "costPrice", sku.get("costFen"),
                    "weightGrams", sku.get("weightGrams"),
                    "volumeCm3", sku.get("volumeCm3"),
                    "stock", sku.get("stock"),
                    "safetyStock", sku.get("safety")));
        }
        return skus;
    }
}
