package io.juhui.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** One product in an empty shop, a buyer with an address, and the database behind it to recount from. */
final class TrialShop {

    static final int PRICE = 4_500;
    static final int TOTAL = PRICE + 800;

    private final Path data;
    private final String sku;
    private final Caller buyer;
    private final String address;
    private final String quote;

    private TrialShop(Path data, String sku, Caller buyer, String address, String quote) {
        this.data = data;
        this.sku = sku;
        this.buyer = buyer;
        this.address = address;
        this.quote = quote;
    }

    /** Opens the shop the way a merchant and a buyer would, over HTTP. */
    static TrialShop open(PackagedServer server, int stock) throws IOException {
        var owner = owner(server);
        // one buyer places all the orders of a crash run
        for (var cap : List.of("ordering.most-unpaid-orders", "ordering.most-unpaid-units")) {
            owner.send("PUT", "/api/console/settings/" + cap, Map.of("value", "100000"))
                    .ok();
        }
        var picture = owner.upload("/api/console/media", png()).ok().get("id").asString();
        var category = owner.post("/api/console/categories", Map.of("name", "茶", "position", 0))
                .ok()
                .get("id")
                .asString();
        var product = owner.post("/api/console/products", product(category, picture, stock))
                .ok();
        var sku = product.get("skus").get(0).get("id").asString();
        var buyer = Caller.nobody(server).asBuyer("19900000042");
        var address = buyer.post(
                        "/api/addresses",
                        Map.of(
                                "name",
                                "周小满",
                                "phone",
                                "19900000042",
                                "regionCode",
                                "330106",
                                "detail",
                                "文三路 98 号",
                                "isDefault",
                                true))
                .ok()
                .get("id")
                .asString();
        var shop = new TrialShop(server.data(), sku, buyer, address, "");
        var quote = buyer.post("/api/quotes", shop.wish(1, List.of())).ok();
        return new TrialShop(
                server.data(), sku, buyer, address, quote.get("token").asString());
    }

    Caller buyer(PackagedServer server) {
        return buyer.at(server);
    }

    static Caller owner(PackagedServer server) throws IOException {
        return Caller.nobody(server)
                .asOwner(Files.readString(server.data().resolve("secrets/owner-password"))
                        .strip());
    }

    Caller.Answer place(PackagedServer server, String key) throws IOException {
        return buyer(server).with("Idempotency-Key", key).post("/api/orders", asked(wish(1, List.of()), quote));
    }

    /** So many of the product, with these picks. */
    Map<String, Object> wish(int quantity, List<Map<String, Object>> picks) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        body.put("delivery", delivery());
        body.put("source", "BUY_NOW");
        body.put("picks", picks);
        return body;
    }

    /** The body that places what was quoted under this token. */
    static Map<String, Object> asked(Map<String, Object> wish, String token) {
        var body = new LinkedHashMap<>(wish);
        body.put("quoteToken", token);
        body.put("note", "");
        body.put("noReturnConfirmed", true);
        return body;
    }

    /** on hand, reserved */
    List<Long> stock() throws SQLException {
        return List.of(
                number("select on_hand from stock where sku_id = " + sku),
                number("select reserved from stock where sku_id = " + sku));
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    String text(String sql) throws SQLException {
        try (Connection connection = connect();
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    void enter(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        try {
            var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/juhui",
                    "juhui",
                    Files.readString(data.resolve("secrets/database")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> delivery() {
        return Map.of("kind", "EXPRESS", "addressId", address);
    }

    private static Map<String, Object> product(String category, String picture, int stock) {
        var sku = new LinkedHashMap<String, Object>();
        sku.put("values", List.of());
        sku.put("price", PRICE);
        sku.put("costPrice", 2_000);
        sku.put("weightGrams", 500);
        sku.put("volumeCm3", 500);
        sku.put("stock", stock);
        sku.put("safetyStock", 1);
        var product = new LinkedHashMap<String, Object>();
        product.put("version", 0);
        product.put("name", "白桃乌龙茶");
        product.put("subtitle", "");
        product.put("categoryId", category);
        product.put("pictureIds", List.of(picture));
        product.put("options", List.of());
        product.put("skus", List.of(sku));
        product.put("parameters", List.of());
        product.put("materials", "");
        product.put("usage", "");
        product.put("detail", List.of());
        product.put("deliveryKinds", List.of("EXPRESS"));
        product.put("noReasonReturn", true);
        product.put("cities", List.of());
        product.put("onShelf", true);
        product.put("showVirtualSales", false);
        product.put("virtualSales", 0);
        return product;
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
