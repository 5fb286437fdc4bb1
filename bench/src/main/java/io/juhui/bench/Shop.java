package io.juhui.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a load needs of a running server: buyers, goods, quotes. */
final class Shop {

    /** A registered buyer with an address. */
    record Buyer(String token, String address) {

        String header() {
            return "Authorization: Bearer " + token + "\r\n";
        }
    }

    /** A SKU with the token of its price for one unit to Hangzhou. */
    record Item(String sku, String product, String quoteToken) {}

    private final Server server;

    Shop(Server server) {
        this.server = server;
    }

    String get(String path) throws IOException {
        try (var wire = new Wire(server.port())) {
            return wire.send(Wire.request("GET", path, "", "")).text();
        }
    }

    String post(String path, String headers, String body) throws IOException {
        try (var wire = new Wire(server.port())) {
            var answer = wire.send(Wire.request("POST", path, headers, body));
            if (answer.status() >= 400) {
                throw new IOException(path + ": " + answer.status() + " " + answer.text());
            }
            return answer.text();
        }
    }

    List<String> products() throws IOException {
        return all(get("/api/products?limit=50"), "\"id\":\"(\\d+)\",\"name\"");
    }

    /**
     * Ends all unpaid orders as their time would: between rounds, so that in a round each buyer holds a few, as the default cap
     * lets him, and not all he has ever ordered here.
     */
    void endUnpaid() throws IOException {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            // what was counted while the tables were empty has each order look through all timers
            statement.execute("analyze trade_order, stock_reservation, scheduled_tasks, stock");
            server.count("""
                    with ended as (
                      update trade_order set status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'bench'
                       where status = 'UNPAID' returning id
                    ), freed as (
                      update stock_reservation r set state = 1 from ended
                       where r.order_id = ended.id and r.state = 0 returning r.sku_id, r.quantity
                    ), sums as (
                      select sku_id, sum(quantity) as units from freed group by sku_id
                    ), back as (
                      update stock s set reserved = reserved - sums.units from sums where s.sku_id = sums.sku_id returning 1
                    ), timers as (
                      delete from scheduled_tasks t using ended
                       where t.task_name = 'ordering.unpaid' and t.task_instance = ended.id::text returning 1
                    )
                    select (select count(*) from ended) + (select count(*) from back) + (select count(*) from timers)
                    """);
            statement.execute("vacuum trade_order, stock_reservation, scheduled_tasks, stock");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** A few hundred buyers stand for a city here, so what one of them may hold unpaid is set as high as it goes. */
    private void letBuyersHoldMuch() throws IOException {
        try {
            server.count("""
                    with raised as (
                      insert into setting (key, value)
                      values ('ordering.most-unpaid-orders', '100000'), ('ordering.most-unpaid-units', '100000')
                      on conflict (key) do update set value = excluded.value returning 1
                    ), told as (
                      insert into replica (name, version) values ('settings', 1)
                      on conflict (name) do update set version = replica.version + 1 returning 1
                    )
                    select count(*) from raised, told
                    """);
            Thread.sleep(2_500); // until the server has looked
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Buyer> buyers(int count) throws IOException {
        letBuyersHoldMuch();
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
            var page = get("/api/products?limit=50" + after);
            for (var product : all(page, "\"id\":\"(\\d+)\",\"name\"")) {
                var detail = get("/api/products/" + product);
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
        try (var c = server.connect();
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
                buyer.header(),
                "{\"lines\":[" + line(sku) + "],\"delivery\":" + delivery(buyer) + ",\"source\":\"BUY_NOW\"}");
        return all(json, "\"token\":\"([^\"]+)\"").getFirst();
    }

    static String line(String sku) {
        return "{\"skuId\":\"" + sku + "\",\"quantity\":1}";
    }

    static String delivery(Buyer buyer) {
        return "{\"kind\":\"EXPRESS\",\"addressId\":\"" + buyer.address() + "\"}";
    }

    static byte[] order(Buyer buyer, Item item, String key, String note) {
        return Wire.request(
                "POST",
                "/api/orders",
                buyer.header() + "Idempotency-Key: " + key + "\r\n",
                "{\"lines\":[" + line(item.sku()) + "],\"delivery\":" + delivery(buyer)
                        + ",\"source\":\"BUY_NOW\",\"quoteToken\":\"" + item.quoteToken()
                        + "\",\"note\":\"" + note + "\",\"noReturnConfirmed\":true}");
    }

    static List<String> all(String text, String pattern) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
