package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.receiver.PrintBackfill;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each key that the console's search box promises, typed as people type. */
@JuhuiTest
class OrderSearchApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    @Autowired
    PrintBackfill backfill;

    @Test
    @DisplayName("R48 按手机号找订单：空格、横线、全角、+86、分机都认得")
    void findsByThePhoneHoweverItIsTyped() {
        var id = bought("尉迟恭谨", "19900417733");
        var other = bought("尉迟恭谨", "19900417734");

        for (var typed : List.of(
                "19900417733",
                "199 0041 7733",
                "199-0041-7733",
                "１９９００４１７７３３",
                "+86 199 0041 7733",
                "8619900417733",
                "0086-19900417733",
                "19900417733-8899",
                "19900417733转8899",
                " 199\u200b00417733 ")) {
            assertThat(found(typed)).as(typed).contains(id).doesNotContain(other);
        }
    }

    @Test
    @DisplayName("R48 按手机号后四位找订单，全角数字也行；有分机的按分机也找得到")
    void findsByTheLastFourDigits() {
        var id = bought("周小满", "19900416651");
        var lent = bought("周小满", "19900410000-6652");
        var landline = bought("周小满", "0571-88416653");

        assertThat(found("6651")).contains(id).doesNotContain(lent, landline);
        assertThat(found("６６５１")).contains(id);
        assertThat(found("6652")).contains(lent).doesNotContain(id);
        assertThat(found("6653")).contains(landline).doesNotContain(id);
        assertThat(found("0571-88416653")).contains(landline).doesNotContain(id);
        assertThat(found("057188416653")).contains(landline);
        assertThat(found("(0571) 88416653")).contains(landline);
    }

    @Test
    @DisplayName("R48 没有查看权限的员工搜不出打码的数字：整个手机号只按后四位找")
    void tellsNobodyTheDigitsThatAreMaskedFromHim() {
        var id = bought("周小满", "19900416654");
        var clerk = given.staff("orders:view").http();

        for (var guess : List.of("19900416654", "19911116654", "6654")) {
            assertThat(ids(clerk, query(guess) + "&limit=50").ids()).as(guess).contains(id);
        }
    }

    @Test
    @DisplayName("R48 一个一个试名字走不远：按文字找每小时有上限，每人各算各的；订单号、手机号照样能找")
    void letsNobodyTryNamesWithoutEnd() {
        var id = bought("皇甫云舒", "19900417720");
        var clerk = given.staff("orders:view").http();
        for (int i = 0; i < 120; i++) {
            assertThat(clerk.get("/api/console/orders" + query("皇甫" + Character.toString('一' + i)) + "&limit=1")
                            .status())
                    .isEqualTo(200);
        }

        for (var query : List.of(query("皇甫云"), query("皇甫") + "&status=UNPAID", query("云舒") + "&after=9")) {
            var refused = clerk.get("/api/console/orders" + query);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.problem()).isEqualTo("ordering/sought-too-often");
            assertThat(refused.json().get("retryAfterSeconds").asInt()).isBetween(1, 60);
        }
        assertThat(ids(clerk, query(number(id))).ids()).containsExactly(id);
        assertThat(ids(clerk, query("7720") + "&limit=50").ids()).contains(id);
        assertThat(ids(given.staff("orders:view").http(), query("皇甫云")).ids()).contains(id);
    }

    @Test
    @DisplayName("R48 按收货人找订单：全名、名字的一部分、少数民族与外文名")
    void findsByTheName() {
        var four = bought("欧阳珂珊", "19900417701");
        var dotted = bought("阿依古丽·买买提", "19900417702");
        var latin = bought("Zoë Quartermain", "19900417703");

        assertThat(found("欧阳珂珊")).contains(four).doesNotContain(dotted);
        assertThat(found(" 欧阳 珂珊 ")).contains(four);
        assertThat(found("珂珊")).contains(four);
        assertThat(found("欧阳珂")).contains(four);
        assertThat(found("欧阳修")).doesNotContain(four);
        assertThat(found("珊珂")).doesNotContain(four);
        assertThat(found("阿依古丽买买提")).contains(dotted);
        assertThat(found("阿依古丽•买买提")).contains(dotted);
        assertThat(found("ｑｕａｒｔｅｒｍａｉｎ zoë")).contains(latin);
        assertThat(found("quartermaine")).doesNotContain(latin);
    }

    @Test
    @DisplayName("R48 按订单号找订单，整个或前几位；按商品名的几个词找")
    void findsByNumberAndByProduct() {
        var milk = goods.aProduct()
                .named("Ｂａｒｎ 牧场 100% 鲜牛奶 950ml")
                .stocked(10)
                .make()
                .sku();
        var bread = goods.aProduct().named("牧场 1000 吐司").stocked(10).make().sku();
        var id = bought(milk, "周小满", "19900000001");
        var other = bought(bread, "周小满", "19900000001");
        var number = number(id);

        assertThat(found(number)).containsExactly(id);
        assertThat(found(number.substring(0, 6) + " " + number.substring(6))).containsExactly(id);
        assertThat(found(number.substring(0, 14))).contains(id);
        assertThat(found("barn 鲜牛奶")).containsExactly(id);
        assertThat(found("鲜牛奶　Barn")).containsExactly(id);
        assertThat(found("牧场 100%")).containsExactly(id);
        assertThat(found("牧场")).contains(id, other);
        assertThat(found("鲜牛奶 吐司")).isEmpty();
    }

    @Test
    @DisplayName("R48 按规格条码找订单")
    void findsByTheCodeOfASku() {
        var milk = goods.aProduct().stocked(10).barcode("6901234500017").make();
        var id = bought(milk.sku(), "周小满", "19900000001");

        assertThat(found("6901234500017")).containsExactly(id);
        assertThat(found("６９０１２３４５０００１７")).containsExactly(id);
    }

    @Test
    @DisplayName("R48 搜索与状态、日期一起用，翻页不漏不重；没有查看权限的员工看到的仍是打码的")
    void combinesWithFiltersAndPages() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(bought("诸葛雁翎", "19900417799"));
        }
        var clerk = given.staff("orders:view").http();
        given.owner()
                .post("/api/console/orders/" + ids.get(2) + "/close", Map.of("reason", "缺货"))
                .ok();

        for (var typed : List.of("诸葛雁翎", "19900417799", "7799")) {
            assertThat(paged(clerk, typed, 2)).as(typed).isEqualTo(ids);
            assertThat(found(typed, "&status=CANCELLED")).containsExactly(ids.get(2));
            assertThat(found(typed, "&status=UNPAID")).hasSize(4).doesNotContain(ids.get(2));
            assertThat(found(typed, "&status=DONE")).isEmpty();
            assertThat(found(typed, "&to=2020-01-01T00:00:00Z")).isEmpty();
            assertThat(found(typed, "&from=2020-01-01T00:00:00Z")).isEqualTo(ids);
        }
        assertThat(clerk.get("/api/console/orders?q=19900417799").ok().toString())
                .contains("诸**", "199****7799")
                .doesNotContain("雁翎", "19900417799");
    }

    @Test
    @DisplayName("R48 改了收货人就按新的找，旧的不再找得到；库里没有明文")
    void followsTheReceiverAndKeepsNothingReadable() {
        var buyer = given.buyer();
        var before = address(buyer, "万俟长风", "19900417781");
        var after = address(buyer, "万俟晓月", "19900417782");
        var id = bought(buyer, goods.aProduct().stocked(10).make().sku(), before);

        buyer.http()
                .put("/api/orders/" + id + "/address", Map.of("addressId", after))
                .ok();

        assertThat(found("万俟晓月")).containsExactly(id);
        assertThat(found("19900417782")).containsExactly(id);
        assertThat(found("万俟")).containsExactly(id);
        assertThat(found("长风")).doesNotContain(id);
        assertThat(found("19900417781")).isEmpty();
        assertThat(found("7781")).doesNotContain(id);
        assertThat(orders.findings()).noneMatch(f -> f.startsWith("ordering.found"));
    }

    @Test
    @DisplayName("Q03 从前的订单在后台补上索引，停在半路也接着来")
    void findsOrdersPlacedBeforeThereWereKeys() {
        var milk = goods.aProduct().named("旧约山庄橄榄油").stocked(10).make().sku();
        var id = bought(milk, "慕容听雪", "19900417791");
        db.sql("delete from order_print where order_id = :id")
                .param("id", Long.parseLong(id))
                .update();
        db.sql("delete from sold_name where sku_id = :sku")
                .param("sku", milk.value())
                .update();
        assertThat(found("慕容听雪")).isEmpty();
        assertThat(found("橄榄油")).doesNotContain(id);
        assertThat(orders.findings()).anyMatch(f -> f.startsWith("ordering.found-by-receiver: order " + id));

        db.sql("update order_print_backfill set below = 9223372036854775807").update();
        while (backfill.below() > 0) {
            backfill.run();
        }

        assertThat(found("慕容听雪")).containsExactly(id);
        assertThat(found("7791")).contains(id);
        assertThat(found("橄榄油")).containsExactly(id);
        assertThat(orders.findings()).noneMatch(f -> f.startsWith("ordering.found"));
    }

    private String bought(String name, String phone) {
        return bought(goods.aProduct().stocked(10).make().sku(), name, phone);
    }

    private String bought(SkuId sku, String name, String phone) {
        var buyer = given.buyer();
        return bought(buyer, sku, address(buyer, name, phone));
    }

    private String bought(Given.Buyer buyer, SkuId sku, String address) {
        var purchase = orders.purchase(buyer, address, List.of(Map.of("skuId", sku, "quantity", 1)));
        return orders.place(buyer, purchase).ok().get("id").asString();
    }

    private static String address(Given.Buyer buyer, String name, String phone) {
        var body = new LinkedHashMap<>(GivenOrders.WENSAN_ROAD);
        body.put("name", name);
        body.put("phone", phone);
        return buyer.http().post("/api/addresses", body).ok().get("id").asString();
    }

    private String number(String id) {
        return db.sql("select number from trade_order where id = :id")
                .param("id", Long.parseLong(id))
                .query(String.class)
                .single();
    }

    private List<String> found(String typed) {
        return found(typed, "");
    }

    private List<String> found(String typed, String filters) {
        return ids(given.staff("orders:view", "orders:unmask").http(), query(typed) + "&limit=50" + filters)
                .ids();
    }

    private List<String> paged(Http staff, String typed, int limit) {
        var all = new ArrayList<String>();
        for (var after = ""; ; ) {
            var page = ids(staff, query(typed) + "&limit=" + limit + after);
            assertThat(page.ids()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.ids());
            if (page.next().isEmpty()) {
                return all;
            }
            after = "&after=" + page.next();
        }
    }

    private record Shown(List<String> ids, String next) {}

    private static Shown ids(Http staff, String query) {
        var page = staff.get("/api/console/orders" + query).ok();
        return new Shown(
                page.get("items")
                        .valueStream()
                        .map(row -> row.get("id").asString())
                        .toList(),
                page.hasNonNull("next") ? page.get("next").asString() : "");
    }

    private static String query(String typed) {
        return "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
