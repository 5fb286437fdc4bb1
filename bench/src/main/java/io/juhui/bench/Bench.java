package io.juhui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./juhui bench [reads|search|carts|orders|flash|all|grow=200000|find=200000] [--demo medium]}: a fresh server, warm-up, rounds, medians, rows
 * counted afterwards, the audit last.
 */
public final class Bench {

    private static final int SOLD_MEANWHILE = 20;
    private static final int LINES_OF_A_CART = 20;

    private final Server server;
    private final Shop shop;
    private final Rounds rounds;
    private final Path out;

    private Bench(Server server, Rounds rounds, Path out) {
        this.server = server;
        this.shop = new Shop(server);
        this.rounds = rounds;
        this.out = out;
    }

    /**
     * Arguments: what to run, the server's jar, a folder for results, the commit, the demo; {@code JUHUI_JVM} has the server's
     * flags.
     */
    public static void main(String[] args) throws IOException, SQLException {
        var what = args[0];
        var out = Path.of(args[2]).toAbsolutePath();
        var flags =
                List.of(System.getenv().getOrDefault("JUHUI_JVM", "-Xmx512m").split(" +"));
        var data = out.resolve("data-" + System.currentTimeMillis());
        try (var server = new Server(Path.of(args[1]).toAbsolutePath(), data, flags, args[4])) {
            server.start();
            server.awaitDemo();
            var table = new Table(out.resolve("results.tsv"), args[3]);
            var bench = new Bench(server, new Rounds(table, server.postmaster()), out);
            System.out.println("memory after start: " + Cpu.memory(server.pid()) + " MiB");
            if (what.equals("all") || what.equals("reads")) {
                bench.reads();
            }
            if (what.equals("all") || what.equals("search")) {
                bench.search();
            }
            if (what.equals("all") || what.equals("carts")) {
                bench.carts();
            }
            if (what.equals("all") || what.equals("orders")) {
                bench.orders();
            }
            if (what.equals("flash")) {
                new FlashRun(server, bench.shop, out).run();
            }
            if (what.startsWith("grow=")) {
                bench.grow(Integer.parseInt(what.substring(5)));
            }
            if (what.startsWith("find=")) {
                bench.find(Integer.parseInt(what.substring(5)), args[3]);
            }
            System.out.println("memory after load: " + Cpu.memory(server.pid()) + " MiB");
            System.out.println(
                    "audit: " + (server.auditIsClean() ? "nothing out of place" : "FINDINGS, see audit.log"));
        }
    }

    private void reads() throws IOException {
        try (var bare = Child.main(BareHandler.class, Child.freePort(), List.of(), out.resolve("bare.log"))
                .awaitAnswer("/bare")) {
            var request = Wire.request("GET", "/bare", "", "");
            var limit = new Scenario("bare handler", bare.port(), bare.process().pid(), 200, _ -> request);
            read("home", List.of("/api/home"), limit);
            read("list of 20", List.of("/api/products?limit=20"), limit);
            read(
                    "detail",
                    shop.products().stream().map(id -> "/api/products/" + id).toList(),
                    limit);
        }
    }

    /** As people ask, then with the goods being sold meanwhile, then what nobody asked before. */
    private void search() throws IOException, SQLException {
        var questions = new Questions(shop);
        var asked = questions.asPeopleAsk(50_000);
        read("search, " + Set.copyOf(asked).size() + " questions", asked, null);
        var buyers = shop.buyers(100);
        var items = shop.items(20, 100_000, buyers.getFirst());
        try (var _ = new Trickle(server.port(), SOLD_MEANWHILE, orders(buyers, items))) {
            read("search while " + SOLD_MEANWHILE + "/s are sold", asked, null);
        }
        read("search, never asked before", questions.neverAskedBefore(300_000), null);
    }

    private void read(String name, List<String> paths, @Nullable Scenario limit) throws IOException {
        var requests = paths.stream()
                .map(path -> Wire.request("GET", path, "Accept-Encoding: gzip\r\n", ""))
                .toList();
        var next = new AtomicInteger(); // a round goes on where the last one ended
        rounds.run(
                new Scenario(
                        name,
                        server.port(),
                        server.pid(),
                        200,
                        _ -> requests.get(Math.floorMod(next.getAndIncrement(), requests.size()))),
                limit);
    }

    private void orders() throws IOException, SQLException {
        var buyers = shop.buyers(2_000);
        var items = shop.items(200, 2_000_000, buyers.getFirst());
        placeBesideTheBareRoad("1 SKU", buyers, items.subList(0, 1));
        placeBesideTheBareRoad(items.size() + " SKUs", buyers, items);
        refusals(buyers, items.getLast());
    }

    /** Of twenty lines each, filled before the first round. */
    private void carts() throws IOException {
        var buyers = shop.buyers(2_000);
        var items = shop.items(200, 2_000_000, buyers.getFirst());
        IntFunction<byte[]> additions = i -> {
            var buyer = i % buyers.size();
            var line = i / buyers.size() % LINES_OF_A_CART;
            return Wire.request(
                    "POST",
                    "/api/cart/lines",
                    buyers.get(buyer).header() + "Idempotency-Key: " + key() + "\r\n",
                    Shop.line(items.get((buyer + line) % items.size()).sku()));
        };
        Load.run(server.port(), 64, buyers.size() * LINES_OF_A_CART, 120, additions);
        rounds.run(new Scenario("add to cart", server.port(), server.pid(), 200, additions));
    }

    private void placeBesideTheBareRoad(String on, List<Shop.Buyer> buyers, List<Shop.Item> items)
            throws IOException, SQLException {
        var args = List.of(server.jdbcUrl(), "juhui", server.password(), Integer.toString(items.size()));
        try (var bare = Child.main(BareRoad.class, Child.freePort(), args, out.resolve("bare.log"))
                .awaitAnswer("/ready")) {
            IntFunction<byte[]> request =
                    i -> Wire.request("POST", "/place", "", (i % items.size() + 1) + "," + (i + 1));
            place(
                    "order, " + on,
                    buyers,
                    items,
                    new Scenario(
                            "bare batched road, " + on,
                            bare.port(),
                            bare.process().pid(),
                            201,
                            request));
        }
    }

    private void place(String name, List<Shop.Buyer> buyers, List<Shop.Item> items, @Nullable Scenario limit)
            throws IOException, SQLException {
        var before = server.count("select count(*) from trade_order");
        var scenario = new Scenario(name, server.port(), server.pid(), 201, orders(buyers, items));
        var accepted = rounds.with(shop::endUnpaid).run(scenario, limit);
        var found = server.count("select count(*) from trade_order") - before;
        System.out.println(
                "  answered 201: " + accepted + ", rows found: " + found + (found == accepted ? "" : "  MISMATCH"));
    }

    private void refusals(List<Shop.Buyer> buyers, Shop.Item item) throws IOException, SQLException {
        var sku = item.sku();
        server.count("with u as (update stock set reserved = on_hand where sku_id = " + sku
                + " returning 1) select count(*) from u");
        rounds.run(new Scenario("refusal, sold out", server.port(), server.pid(), 409, orders(buyers, List.of(item))));
        server.count(
                "with u as (update stock set reserved = (select coalesce(sum(quantity), 0) from stock_reservation where state = 0 and sku_id = "
                        + sku + ") where sku_id = " + sku + " returning 1) select count(*) from u");
    }

    /** Grows the order tables, and says how placing fares before and after. */
    private void grow(int orders) throws IOException, SQLException {
        var buyers = shop.buyers(2_000);
        var items = shop.items(200, 10_000_000, buyers.getFirst());
        place("order, 200 SKUs, empty tables", buyers, items, null);
        while (server.count("select count(*) from trade_order") < orders) {
            Load.run(server.port(), 64, 50_000, 60, orders(buyers, items));
        }
        place("order, 200 SKUs, " + orders + " orders before", buyers, items, null);
    }

    /** Finds orders among so many by each key that the console promises. */
    private void find(int orders, String commit) throws IOException, SQLException {
        var search = new OrderSearch(server, shop, out.resolve("find.tsv"), commit);
        var buyers = search.receivers(shop.buyers(2_000));
        var items = shop.items(200, 10_000_000, buyers.getFirst());
        while (server.count("select count(*) from trade_order") < orders) {
            Load.run(server.port(), 64, 50_000, 60, orders(buyers, items));
        }
        search.measure();
    }

    private static IntFunction<byte[]> orders(List<Shop.Buyer> buyers, List<Shop.Item> items) {
        return i -> Shop.order(buyers.get(i % buyers.size()), items.get(i % items.size()), key(), "");
    }

    private static String key() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
