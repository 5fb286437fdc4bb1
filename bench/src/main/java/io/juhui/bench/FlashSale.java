package io.juhui.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A crowd and few units: turns are drawn over HTTP, who is let in orders, and once all is paid for everybody else is told so. */
final class FlashSale {

    private static final int CONNECTIONS = 64;
    private static final int SECONDS = 120;

    private final Server server;
    private final Shop shop;

    FlashSale(Server server, Shop shop) {
        this.server = server;
        this.shop = shop;
    }

    /** One SKU of one session that sells now. */
    record Sale(String session, Shop.Item item, int units) {}

    /** At a fen below a half; answers once the session has set its units aside. */
    Sale open(Shop.Item item, int units) throws IOException, SQLException {
        var now = Instant.now().minusSeconds(5);
        var end = now.plus(Duration.ofHours(2));
        var goods = "{\"categories\":[],\"products\":[],\"skus\":[%s]}";
        var body =
                """
                {"campaign":{"name":"bench","startsAt":"%s","endsAt":"%s","channels":["H5"],
                 "audience":{"kind":"all","ids":[]},"scope":{"all":false,"chosen":%s,"except":%s},
                 "limits":{"timesPerPerson":0,"unitsPerPerson":1,"unitsPerOrder":1},
                 "budget":{"total":null,"perDay":null},"closes":[]},
                 "rule":{"unpaidMinutes":30,"warmUpHours":0,"remindMinutes":5,"turnSeconds":900,"perDevice":0,
                 "sessions":[{"startsAt":"%s","endsAt":"%s"}],"skus":[{"skuId":"%s","price":100,"stock":%d}]}}
                """
                        .formatted(
                                now,
                                end,
                                goods.formatted('"' + item.sku() + '"'),
                                goods.formatted(""),
                                now,
                                end,
                                item.sku(),
                                units);
        try (var staff = new Staff(server)) {
            var campaign = Shop.all(staff.post("/api/console/flash-sales", body), "^\\{\"id\":\"(\\d+)\"")
                    .getFirst();
            staff.post("/api/console/campaigns/" + campaign + "/publish", "{\"belowCost\":true}");
            return new Sale(session(Long.parseLong(campaign)), item, units);
        }
    }

    private String session(long campaign) throws IOException, SQLException {
        for (int i = 0; i < 300; i++) {
            var id = server.count(
                    "select coalesce(max(id), 0) from flash_session where state = 'OPEN' and campaign_id = "
                            + campaign);
            if (id > 0) {
                return Long.toString(id);
            }
            pause();
        }
        throw new IOException("the session does not open");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** All of them draw; answers the tokens of who is let in, by buyer. */
    Map<Shop.Buyer, String> draw(Sale sale, List<Shop.Buyer> buyers) throws IOException {
        var tokens = new ConcurrentHashMap<Shop.Buyer, String>();
        var next = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        var began = System.nanoTime();
        for (int c = 0; c < CONNECTIONS; c++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (var wire = new Wire(server.port())) {
                    for (int i = next.getAndIncrement(); i < buyers.size(); i = next.getAndIncrement()) {
                        var answer = wire.send(wish(sale, buyers.get(i))).text();
                        var buyer = buyers.get(i);
                        Shop.all(answer, "\"token\":\"([^\"]+)\"").forEach(token -> tokens.put(buyer, token));
                    }
                } catch (IOException e) {
                    System.out.println("  a line broke: " + e);
                }
            }));
        }
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        System.out.printf(
                "turns: %.0f/s, %d let in%n", buyers.size() * 1e9 / (System.nanoTime() - began), tokens.size());
        return tokens;
    }

    private static byte[] wish(Sale sale, Shop.Buyer buyer) {
        return Wire.request(
                "POST",
                "/api/flash-sales/sessions/" + sale.session() + "/turns",
                buyer.header() + "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
                "{\"skuId\":\"" + sale.item().sku() + "\",\"channel\":\"H5\",\"device\":\"" + UUID.randomUUID()
                        + "\"}");
    }

    /** Those who were let in order, all at once. */
    Load.Result order(Sale sale, Map<Shop.Buyer, String> tokens) throws IOException {
        var buyers = List.copyOf(tokens.keySet());
        var first = buyers.getFirst();
        var wanted = wanted(sale, first, tokens.getOrDefault(first, ""));
        // the flash price is the same for everybody whose turn it is, and so is its token
        var quoted = shop.post("/api/quotes", first.header(), '{' + wanted + '}');
        var quote = Shop.all(quoted, "\"token\":\"([^\"]+)\"").getFirst();
        var requests = buyers.stream()
                .map(buyer -> order(sale, buyer, quote, tokens.getOrDefault(buyer, "")))
                .toList();
        return Load.run(server.port(), CONNECTIONS, requests.size(), SECONDS, requests::get);
    }

    private static byte[] order(Sale sale, Shop.Buyer buyer, String quote, String turn) {
        return Wire.request(
                "POST",
                "/api/orders",
                buyer.header() + "Idempotency-Key: " + turn + "\r\n",
                '{' + wanted(sale, buyer, turn) + ",\"quoteToken\":\"" + quote
                        + "\",\"note\":\"\",\"noReturnConfirmed\":true}");
    }

    private static String wanted(Sale sale, Shop.Buyer buyer, String turn) {
        return "\"lines\":[" + Shop.line(sale.item().sku()) + "],\"delivery\":" + Shop.delivery(buyer)
                + ",\"source\":\"BUY_NOW\",\"channel\":\"H5\",\"picks\":[{\"kind\":\"flashsale\",\"id\":\"" + turn
                + "\",\"amount\":0}]";
    }

    /** As if everything were paid for, everybody comes again; afterwards it is as it was, for the audit. */
    Load.Result refuse(Sale sale, List<Shop.Buyer> buyers) throws IOException, SQLException {
        server.count(counted(sale, "sold = sold + held, held = 0"));
        pause();
        var result = Load.run(server.port(), CONNECTIONS, 200_000, 6, i -> wish(sale, buyers.get(i % buyers.size())));
        server.count(counted(sale, "held = held + sold, sold = 0"));
        return result;
    }

    private static String counted(Sale sale, String change) {
        return "with changed as (update flash_stock set " + change + " where session_id = " + sale.session()
                + " returning 1) select count(*) from changed";
    }
}
