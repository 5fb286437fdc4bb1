package io.juhui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * {@code ./juhui bench [reads|orders|all|grow=200000]}: a fresh server, warm-up, rounds, medians, rows counted afterwards, the
 * audit last.
 */
public final class Bench {

    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 8;
    private static final int MOST = 400_000;

    private final Shop shop;
    private final Table table;
    private final String commit;

    private Bench(Shop shop, Table table, String commit) {
        this.shop = shop;
        this.table = table;
        this.commit = commit;
    }

    /** Arguments: what to run, the server's jar, a folder for data and results, the commit. */
    public static void main(String[] args) throws IOException, SQLException {
        var what = args[0];
        var out = Path.of(args[2]).toAbsolutePath();
        var data = out.resolve("data-" + System.currentTimeMillis());
        try (var shop = Shop.open(
                Path.of(args[1]).toAbsolutePath(),
                data,
                List.of(System.getProperty("juhui.bench.jvm", "-Xshare:auto").split(" ")))) {
            var bench = new Bench(shop, new Table(out.resolve("results.tsv")), args[3]);
            System.out.println("memory after start: " + Cpu.memory(shop.pid()) + " MiB");
            if (what.equals("all") || what.equals("reads")) {
                bench.reads(out);
            }
            if (what.equals("all") || what.equals("orders")) {
                bench.orders(out);
            }
            if (what.startsWith("grow=")) {
                bench.grow(Integer.parseInt(what.substring(5)));
            }
            System.out.println("memory after load: " + Cpu.memory(shop.pid()) + " MiB");
        }
    }

    private void reads(Path out) throws IOException {
        double limit;
        var port = Child.freePort();
        try (var bare = Child.main(BareHandler.class, port, List.of(), out.resolve("bare.log"))
                .awaitAnswer("/bare")) {
            var request = Wire.request("GET", "/bare", "", "");
            limit = rounds("bare handler", bare.port(), 200, bare.process().pid(), _ -> request)
                    .median();
        }
        var gzip = "Accept-Encoding: gzip\r\n";
        var products = shop.products();
        read("home", limit, Wire.request("GET", "/api/home", gzip, ""));
        read("list of 20", limit, Wire.request("GET", "/api/products?limit=20", gzip, ""));
        var details = products.stream()
                .map(p -> Wire.request("GET", "/api/products/" + p, gzip, ""))
                .toList();
        table.print(
                commit, rounds("detail", shop.port(), 200, shop.pid(), i -> details.get(i % details.size())), limit);
        var words = List.of(
                "%E8%8B%B9%E6%9E%9C", "pingguo", "%E9%9D%A2%E5%8C%85", "%E7%89%9B%E5%A5%B6", "%E8%8D%89%E8%8E%93");
        var searches = words.stream()
                .map(w -> Wire.request("GET", "/api/search?q=" + w, gzip, ""))
                .toList();
        table.print(
                commit, rounds("search", shop.port(), 200, shop.pid(), i -> searches.get(i % searches.size())), limit);
    }

    private void read(String name, double limit, byte[] request) throws IOException {
        table.print(commit, rounds(name, shop.port(), 200, shop.pid(), _ -> request), limit);
    }

    private void orders(Path out) throws IOException, SQLException {
        var buyers = shop.buyers(2_000);
        var items = shop.items(200, 2_000_000, buyers.getFirst());
        var cart = rounds("add to cart", shop.port(), 200, shop.pid(), i -> {
            var buyer = buyers.get(i % buyers.size());
            return Wire.request(
                    "POST",
                    "/api/cart/lines",
                    "Authorization: Bearer " + buyer.token() + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                    Shop.line(items.get(i % items.size()).sku()));
        });
        table.print(commit, cart, 0);
        place("order, 1 SKU", buyers, items.subList(0, 1), bareRoad(out, 1));
        place("order, 200 SKUs", buyers, items, bareRoad(out, items.size()));
        refusals(buyers, items.getLast());
    }

    private void place(String name, List<Shop.Buyer> buyers, List<Shop.Item> items, double limit)
            throws IOException, SQLException {
        var before = shop.count("select count(*) from trade_order");
        var accepted = new long[1];
        var row = rounds(
                name,
                shop.port(),
                201,
                shop.pid(),
                i -> Shop.order(
                        buyers.get(i % buyers.size()),
                        items.get(i % items.size()),
                        UUID.randomUUID().toString()),
                accepted);
        table.print(commit, row, limit);
        var found = shop.count("select count(*) from trade_order") - before;
        System.out.println("  answered 201: " + accepted[0] + ", rows found: " + found
                + (found == accepted[0] ? "" : "  MISMATCH"));
    }

    private void refusals(List<Shop.Buyer> buyers, Shop.Item item) throws IOException, SQLException {
        shop.count("with u as (update stock set reserved = on_hand where sku_id = " + item.sku()
                + " returning 1) select count(*) from u");
        var row = rounds(
                "refusal, sold out",
                shop.port(),
                409,
                shop.pid(),
                i -> Shop.order(
                        buyers.get(i % buyers.size()), item, UUID.randomUUID().toString()));
        table.print(commit, row, 0);
        shop.count(
                "with u as (update stock set reserved = (select coalesce(sum(quantity), 0) from stock_reservation where state = 0 and sku_id = "
                        + item.sku() + ") where sku_id = " + item.sku() + " returning 1) select count(*) from u");
    }

    private double bareRoad(Path out, int skus) throws IOException {
        var port = Child.freePort();
        var args = List.of(shop.jdbcUrl(), "juhui", shop.password(), Integer.toString(skus));
        try (var bare =
                Child.main(BareRoad.class, port, args, out.resolve("bare.log")).awaitAnswer("/place-nothing")) {
            var row = rounds(
                    "bare batched road, " + skus,
                    bare.port(),
                    201,
                    bare.process().pid(),
                    i -> Wire.request("POST", "/place", "", (i % skus + 1) + "," + i));
            table.print(commit, row, 0);
            return row.median();
        }
    }

    /** Grows the order tables, and says how placing fares on the way. */
    private void grow(int orders) throws IOException, SQLException {
        var buyers = shop.buyers(2_000);
        var items = shop.items(200, 10_000_000, buyers.getFirst());
        place("order, 200 SKUs, empty", buyers, items, 0);
        while (shop.count("select count(*) from trade_order") < orders) {
            Load.run(
                    shop.port(),
                    CONNECTIONS,
                    50_000,
                    60,
                    i -> Shop.order(
                            buyers.get(i % buyers.size()),
                            items.get(i % items.size()),
                            UUID.randomUUID().toString()));
        }
        place("order, 200 SKUs, " + orders, buyers, items, 0);
    }

    private Table.Row rounds(String name, int port, int status, long pid, IntFunction<byte[]> request)
            throws IOException {
        return rounds(name, port, status, pid, request, new long[1]);
    }

    private Table.Row rounds(String name, int port, int status, long pid, IntFunction<byte[]> request, long[] accepted)
            throws IOException {
        accepted[0] += Load.run(port, CONNECTIONS, MOST, SECONDS / 2, request).answers(status);
        var rounds = new ArrayList<Table.Round>();
        for (int round = 0; round < ROUNDS; round++) {
            var before = Cpu.now(pid, shop.postmaster());
            var result = Load.run(port, CONNECTIONS, MOST, SECONDS, request);
            var used = Cpu.now(pid, shop.postmaster()).since(before);
            accepted[0] += result.answers(status);
            if (result.statuses().keySet().stream().anyMatch(s -> s != status)) {
                System.out.println("  other answers: " + result.statuses());
            }
            rounds.add(new Table.Round(
                    result.perSecond(status), result.milliseconds(0.5), result.milliseconds(0.99), used));
        }
        return Table.median(name, rounds);
    }
}
