package io.juhui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Twenty thousand want five thousand units, one each; the bare road takes as many orders before and after. */
final class FlashRun {

    private static final int BUYERS = 20_000;
    private static final int MADE_AT_ONCE = 5_000;
    private static final int UNITS = 5_000;

    private final Server server;
    private final Shop shop;
    private final Path out;

    FlashRun(Server server, Shop shop, Path out) {
        this.server = server;
        this.shop = shop;
        this.out = out;
    }

    void run() throws IOException, SQLException {
        var buyers = new ArrayList<Shop.Buyer>();
        while (buyers.size() < BUYERS) {
            buyers.addAll(shop.buyers(MADE_AT_ONCE));
        }
        var items = shop.items(1, UNITS * 2, buyers.getFirst());
        var sale = new FlashSale(server, shop);
        var opened = sale.open(items.getFirst(), UNITS);
        var tokens = sale.draw(opened, buyers);
        var args = List.of(server.jdbcUrl(), "juhui", server.password(), "1");
        try (var bare = Child.main(BareRoad.class, Child.freePort(), args, out.resolve("bare.log"))
                .awaitAnswer("/ready")) {
            IntFunction<byte[]> request = i -> Wire.request("POST", "/place", "", "1," + (i + 1));
            Load.run(bare.port(), 64, UNITS, 60, request);
            tell("bare batched road", Load.run(bare.port(), 64, UNITS, 60, request), 201);
            tell("flash sale, ordered", sale.order(opened, tokens), 201);
            tell("bare batched road", Load.run(bare.port(), 64, UNITS, 60, request), 201);
        }
        var ofSession = " from flash_order where session_id = " + opened.session();
        System.out.println(
                "  orders found: " + server.count("select count(*)" + ofSession) + ", buyers with more than one: "
                        + server.count("select count(*) from (select buyer_id" + ofSession
                                + " group by buyer_id having sum(units) > 1) as more"));
        tell("flash sale, refused", sale.refuse(opened, buyers), 409);
    }

    private static void tell(String name, Load.Result result, int status) {
        System.out.printf(
                "%-22s %6d of them, %8.0f/s, p50 %.1f ms, p99 %.1f ms, all answers %s%n",
                name,
                result.answers(status),
                result.perSecond(status),
                result.milliseconds(0.5),
                result.milliseconds(0.99),
                result.statuses());
    }
}
