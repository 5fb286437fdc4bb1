package io.juhui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A packaged server on a fresh database with the small demo, and what a load needs of it: buyers, goods, quotes. */
final class Shop implements AutoCloseable {

    /** A registered buyer with an address. */
    record Buyer(String token, String address) {}

    /** A SKU with deep stock and the token of its price for one unit to Hangzhou. */
    record Item(String sku, String product, String quoteToken) {}

    /** Printed when the demo is loaded. */
    private static final String WELCOME = "Ctrl-C";

    private final Child server;
    private final Path jar;
    private final Path data;

    private Shop(Child server, Path jar, Path data) {
        this.server = server;
        this.jar = jar;
        this.data = data;
    }

    static Shop open(Path jar, Path data, List<String> jvm) throws IOException {
        Files.createDirectories(data);
        var port = Child.freePort();
        var log = data.resolve("server.log");
        var server = Child.jar(
                jar,
                port,
                jvm,
                List.of(
                        "--server.port=" + port,
                        "--juhui.data=" + data,
                        "--spring.profiles.active=demo",
                        "--juhui.demo=small"),
                log);
        var shop = new Shop(server.awaitAnswer("/readyz"), jar, data);
        for (int i = 0; i < 600 && !Files.readString(log).contains(WELCOME); i++) {
            pause();
        }
        return shop;
    }

    int port() {
        return server.port();
    }

    long pid() {
        return server.process().pid();
    }

    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    String jdbcUrl() throws IOException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/juhui";
    }

    String password() throws IOException {
        return Files.readString(data.resolve("secrets/database"));
    }

    long count(String sql) throws IOException, SQLException {
        try (Connection c = DriverManager.getConnection(jdbcUrl(), "juhui", password());
                var result = c.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    String get(String path, String headers) throws IOException {
        try (var wire = new Wire(port())) {
            return wire.send(Wire.request("GET", path, headers, "")).text();
        }
    }

    String post(String path, String headers, String body) throws IOException {
        try (var wire = new Wire(port())) {
            var answer = wire.send(Wire.request("POST", path, headers, body));
            if (answer.status() >= 400) {
                throw new IOException(path + ": " + answer.status() + " " + answer.text());
            }
            return answer.text();
        }
    }

    List<String> products() throws IOException {
        return all(get("/api/products?limit=50", ""), "\"id\":\"(\\d+)\",\"name\"");
    }

    List<Buyer> buyers(int count) throws IOException {
        var buyers = new ArrayList<Buyer>();
        var json = post("/sim/api/buyers?count=" + count, "", "");
        Matcher m = Pattern.compile("\"token\":\"([^\"]+)\",\"addressId\":\"(\\d+)\"")
                .matcher(json);
        while (m.find()) {
            buyers.add(new Buyer(m.group(1), m.group(2)));
        }
        return buyers;
    }

    /** Different SKUs that can be sent, each stocked by {@code units} more. */
    List<Item> items(int count, int units, Buyer buyer) throws IOException {
        var found = new ArrayList<Item>();
        var after = "";
        while (found.size() < count) {
            var page = get("/api/products?limit=50" + after, "");
            for (var product : all(page, "\"id\":\"(\\d+)\",\"name\"")) {
                var detail = get("/api/products/" + product, "");
                if (!detail.contains("\"EXPRESS\"") || !detail.contains("\"cities\":[]")) {
                    continue;
                }
                for (var sku : all(detail.substring(detail.indexOf("\"skus\"")), "\\{\"id\":\"(\\d+)\",\"values\"")) {
                    if (found.size() < count) {
                        stock(sku, units);
                        found.add(new Item(sku, product, quote(sku, buyer)));
                    }
                }
            }
            var next = all(page, "\"next\":\"([^\"]+)\"");
            if (next.isEmpty()) {
                break;
            }
            after = "&after=" + next.getFirst();
        }
        return found;
    }

    void stock(String sku, int units) throws IOException {
        try (Connection c = DriverManager.getConnection(jdbcUrl(), "juhui", password());
                var s = c.createStatement()) {
            s.execute("with m as (update stock set on_hand = on_hand + " + units + " where sku_id = " + sku
                    + " returning on_hand) insert into stock_move (id, sku_id, kind, quantity, on_hand_after, reason, actor, at) select "
                    + System.nanoTime() + ", " + sku + ", 'ADD', " + units
                    + ", on_hand, 'bench', 'bench', now() from m");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private String quote(String sku, Buyer buyer) throws IOException {
        var json = post(
                "/api/quotes",
                "Authorization: Bearer " + buyer.token() + "\r\n",
                "{\"lines\":[" + line(sku) + "],\"delivery\":" + delivery(buyer) + ",\"source\":\"BUY_NOW\"}");
        return all(json, "\"token\":\"([^\"]+)\"").getFirst();
    }

    static String line(String sku) {
        return "{\"skuId\":\"" + sku + "\",\"quantity\":1}";
    }

    static String delivery(Buyer buyer) {
        return "{\"kind\":\"EXPRESS\",\"addressId\":\"" + buyer.address() + "\"}";
    }

    static byte[] order(Buyer buyer, Item item, String key) {
        return Wire.request(
                "POST",
                "/api/orders",
                "Authorization: Bearer " + buyer.token() + "\r\nIdempotency-Key: " + key + "\r\n",
                "{\"lines\":[" + line(item.sku()) + "],\"delivery\":" + delivery(buyer)
                        + ",\"source\":\"BUY_NOW\",\"quoteToken\":\"" + item.quoteToken()
                        + "\",\"note\":\"\",\"noReturnConfirmed\":true}");
    }

    static List<String> all(String text, String pattern) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Recounts every invariant beside the running server. */
    boolean auditIsClean() throws IOException {
        var audit = Child.jar(
                jar,
                0,
                List.of("-Xmx256m"),
                List.of("--juhui.mode=audit", "--juhui.data=" + data),
                data.resolveSibling("audit.log"));
        return audit.exit() == 0;
    }

    /** The data are thrown away; only results stay. */
    @Override
    public void close() {
        server.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + data);
        }
    }
}
