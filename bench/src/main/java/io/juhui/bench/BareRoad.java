package io.juhui.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * The limit for placing: the JDK's own HTTP server and one combiner that writes the rows of our orders (order, line,
 * reservation, stock, timer) in batches, with no framework, no prices, no addresses. Its tables are copies in a schema of
 * their own.
 */
public final class BareRoad {

    private static final int LARGEST = 256;

    private final BlockingQueue<Request> queue = new ArrayBlockingQueue<>(8_192);
    private final Connection connection;
    private long nextId = System.currentTimeMillis() << 20;

    private BareRoad(Connection connection) {
        this.connection = connection;
    }

    private record Request(long sku, long buyer, CompletableFuture<Boolean> answer) {}

    /** Arguments: port, JDBC URL, user, password, number of SKUs. */
    public static void main(String[] args) throws IOException, SQLException {
        var connection = DriverManager.getConnection(args[1], args[2], args[3]);
        var road = new BareRoad(connection);
        road.prepare(Integer.parseInt(args[4]));
        Thread.ofPlatform().name("combiner").start(road::work);
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/place", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split(",");
            var request = new Request(Long.parseLong(body[0]), Long.parseLong(body[1]), new CompletableFuture<>());
            road.queue.add(request);
            var placed = request.answer().join();
            var answer =
                    (placed ? "{\"status\":\"UNPAID\"}" : "{\"code\":\"sold-out\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(placed ? 201 : 409, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        System.out.println("ready");
    }

    private void prepare(int skus) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists bare cascade");
            statement.execute("create schema bare");
            for (var table : List.of("trade_order", "order_line", "stock", "stock_reservation", "scheduled_tasks")) {
                statement.execute("create table bare.%s (like public.%s including all)".formatted(table, table));
            }
            statement.execute("set search_path to bare");
            statement.execute(
                    "insert into stock (sku_id, on_hand) select g, 1000000000 from generate_series(1, " + skus + ") g");
        }
        connection.setAutoCommit(false);
    }

    private void work() {
        var batch = new ArrayList<Request>(LARGEST);
        while (true) {
            batch.clear();
            try {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST - 1);
                place(batch);
                connection.commit();
                batch.forEach(r -> r.answer().complete(true));
            } catch (SQLException | InterruptedException e) {
                batch.forEach(r -> r.answer().completeExceptionally(e));
            }
        }
    }

    private void place(List<Request> batch) throws SQLException {
        var sums = new TreeMap<Long, Long>();
        batch.forEach(r -> sums.merge(r.sku(), 1L, Long::sum));
        var skus = sums.keySet().toArray(Long[]::new);
        try (var lock = connection.prepareStatement(
                "select sku_id, on_hand, reserved from stock where sku_id = any(?) order by sku_id for no key update")) {
            lock.setArray(1, connection.createArrayOf("bigint", skus));
            lock.executeQuery();
        }
        var ids = new Long[batch.size()];
        var buyers = new Long[batch.size()];
        var wanted = new Long[batch.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = nextId++;
            buyers[i] = batch.get(i).buyer();
            wanted[i] = batch.get(i).sku();
        }
        write(
                "update stock set reserved = reserved + d.q from unnest(?::bigint[], ?::bigint[]) as d(id, q)"
                        + " where sku_id = d.id and on_hand - reserved >= d.q",
                skus,
                sums.values().toArray(Long[]::new));
        write(
                "insert into stock_reservation (order_id, sku_id, quantity) select id, sku, 1 from unnest(?::bigint[], ?::bigint[]) as d(id, sku)",
                ids,
                wanted);
        write("""
                insert into trade_order (id, number, buyer_id, status, list_fen, goods_fen, freight_fen, total_fen, placed_total_fen,
                       placed_key, placed_request, placed_at, delivery_kind, receiver, source, note, pay_before)
                select id, '261122' || id, buyer, 'UNPAID', 1990, 1990, 800, 2790, 2790, gen_random_uuid(), gen_random_uuid(), now(),
                       'EXPRESS', repeat('x', 220), 'BUY_NOW', '', now() + interval '30 minutes'
                  from unnest(?::bigint[], ?::bigint[]) as d(id, buyer)
                """, ids, buyers);
        write("""
                insert into order_line (id, order_id, position, sku_id, product_id, name, spec, picture_url, quantity,
                       unit_base_fen, unit_price_fen, goods_fen, freight_fen, cost_fen, no_return, adjustments)
                select id, id, 0, sku, sku, '洛川红富士苹果 5 斤装', '80mm 大果', '/media/0123456789abc.webp', 1, 1990, 1990, 1990, 800, 1200,
                       true, '[{"lane":"FREIGHT","rule":"freight","source":1,"text":"运费","amount":800}]'
                  from unnest(?::bigint[], ?::bigint[]) as d(id, sku)
                """, ids, wanted);
        write(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " select 'ordering.unpaid', id::text, now() + interval '30 minutes', false, 1 from unnest(?::bigint[]) as d(id)",
                ids,
                null);
    }

    private void write(String sql, Long[] first, Long @org.jspecify.annotations.Nullable [] second)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", first));
            if (second != null) {
                statement.setArray(2, connection.createArrayOf("bigint", second));
            }
            statement.executeUpdate();
        }
    }
}
