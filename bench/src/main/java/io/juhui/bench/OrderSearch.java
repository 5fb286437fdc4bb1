package io.juhui.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The console's search box among many orders, asked by each key it promises. Half of the orders go to one and the same receiver,
 * which is worse than any shop; each of the others has some two hundred.
 */
final class OrderSearch {

    /** People at desks; more than ask at once in a large shop. */
    private static final int CONNECTIONS = 4;

    private static final int SECONDS = 8;
    private static final int ENOUGH = 4_000;

    private static final String FAMILY = "赵钱孙李吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "子涵浩宇欣怡梓轩思远雨桐嘉懿若曦俊杰诗琪明哲佳宁文博晓彤志强秀英建国丽华";

    private final Server server;
    private final Shop shop;
    private final Path results;
    private final String commit;
    private final List<String> phones = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    OrderSearch(Server server, Shop shop, Path results, String commit) {
        this.server = server;
        this.shop = shop;
        this.results = results;
        this.commit = commit;
    }

    /** Every second buyer has his orders sent to a name and phone of his own. */
    List<Shop.Buyer> receivers(List<Shop.Buyer> buyers) throws IOException {
        var all = new ArrayList<Shop.Buyer>();
        for (int i = 0; i < buyers.size(); i++) {
            all.add(i % 2 == 0 ? buyers.get(i) : elsewhere(buyers.get(i), i));
        }
        return all;
    }

    private Shop.Buyer elsewhere(Shop.Buyer buyer, int i) throws IOException {
        var name = at(FAMILY, i) + at(GIVEN, i * 7) + at(GIVEN, i / 3);
        var phone = "1990%07d".formatted(i * 7_919L % 10_000_000);
        names.add(name);
        phones.add(phone);
        var made = shop.post(
                "/api/addresses",
                buyer.header(),
                "{\"name\":\"" + name + "\",\"phone\":\"" + phone
                        + "\",\"regionCode\":\"330106\",\"detail\":\"文三路 98 号\",\"isDefault\":false}");
        return new Shop.Buyer(buyer.token(), Shop.all(made, "\"id\":\"(\\d+)\"").getFirst());
    }

    private static String at(String characters, int i) {
        return characters.substring(i % characters.length(), i % characters.length() + 1);
    }

    void measure() throws IOException, SQLException {
        var staff = staff();
        var numbers = new ArrayList<String>();
        try (var c = server.connect();
                var rows = c.createStatement()
                        .executeQuery("select number from trade_order order by md5(number) limit 500")) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        var tails = phones.stream().map(p -> p.substring(p.length() - 4)).toList();
        var goods = List.of("苹果", "牛奶", "茶", "衬衫 男", "大米", "咖啡");
        ask(staff, "order number", numbers, "");
        ask(staff, "phone", phones, "");
        ask(staff, "last four digits", tails, "");
        ask(staff, "whole name", names, "");
        ask(
                staff,
                "two characters of a name",
                names.stream().map(n -> n.substring(1)).toList(),
                "");
        ask(staff, "product", goods, "");
        ask(staff, "the receiver of half of them", List.of("19900000001", "0001", "周小满", "小满"), "");
        ask(staff, "nobody", List.of("13000000000", "欧阳修", "没有这种商品", "99999999999999999999"), "");
        ask(staff, "phone, of the unpaid", phones, "&status=UNPAID");
        ask(staff, "product, of those to ship", goods, "&status=TO_SHIP");
        ask(staff, "product, of those done", goods, "&status=DONE");
        ask(staff, "half of them, of those done", List.of("19900000001", "0001", "周小满"), "&status=DONE");
    }

    /** The console's session is a cookie. */
    private String staff() throws IOException {
        var body = "{\"name\":\"owner\",\"password\":\"" + server.ownerPassword() + "\"}";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/console/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow(() -> new IOException("no log-in"));
            return "Cookie: " + cookie.replaceFirst(";.*", "") + "\r\n";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void ask(String staff, String key, List<String> typed, String filters) throws IOException {
        var next = new AtomicInteger();
        var requests = typed.stream()
                .map(q -> Wire.request(
                        "GET",
                        "/api/console/orders?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + filters,
                        staff,
                        ""))
                .toList();
        Load.run(
                server.port(),
                CONNECTIONS,
                200,
                SECONDS,
                _ -> requests.get(Math.floorMod(next.getAndIncrement(), requests.size())));
        var result = Load.run(
                server.port(),
                CONNECTIONS,
                ENOUGH,
                SECONDS,
                _ -> requests.get(Math.floorMod(next.getAndIncrement(), requests.size())));
        var line = String.format(
                Locale.ROOT,
                "find by %s\t%d asked\t%.0f/s\tp50 %.1f ms\tp99 %.1f ms\t%s",
                key,
                result.micros().length,
                result.perSecond(200),
                result.milliseconds(0.5),
                result.milliseconds(0.99),
                result.statuses());
        System.out.println(line);
        Files.writeString(results, commit + "\t" + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
