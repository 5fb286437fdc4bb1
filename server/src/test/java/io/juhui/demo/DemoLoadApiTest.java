package io.juhui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.Skus;
import io.juhui.platform.audit.Audit;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.FreshDatabase;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The demonstration in a shop of its own, as a newcomer's first start makes it. */
@JuhuiTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(properties = {"juhui.demo=small", "juhui.jobs.enabled=false"})
@DirtiesContext
class DemoLoadApiTest {

    @Autowired
    DemoLoad load;

    @Autowired
    DemoDeals deals;

    @Autowired
    DemoParts parts;

    @Autowired
    Audit audit;

    @Autowired
    Skus skus;

    @Autowired
    ShopClock clock;

    @Autowired
    Http http;

    @Autowired
    JdbcClient db;

    @Test
    void fillsAnEmptyShopOnceAndSoThatEveryClaimOfTheAuditHolds() {
        assertThat(skus.snapshot().products()).hasSize(205);
        assertThat(count("select count(*) from buyer")).isEqualTo(DemoPlan.BUYERS);
        assertThat(count("select count(*) from trade_order")).isGreaterThan(1_300);
        assertThat(count("select count(distinct status) from trade_order")).isEqualTo(7);
        assertThat(count("select count(*) from refund where status = 'SUCCEEDED'"))
                .isPositive();
        assertThat(count("select count(*) from review where not automatic and media_ids <> '{}'"))
                .isGreaterThan(50);
        assertThat(count("select count(*) from staff_notice where kind = 'fulfilment.urged'"))
                .isEqualTo(count("select count(*) from trade_order where urges > 0"))
                .isPositive();
        assertThat(audit.report().lines())
                .allSatisfy(line -> assertThat(line.findings()).as(line.name()).isEmpty());

        var orders = count("select count(*) from trade_order");
        load.load();
        assertThat(count("select count(*) from trade_order")).isEqualTo(orders);
        assertThat(skus.snapshot().products()).hasSize(205);
    }

    @Test
    void tellsBothPartsFromOneInstant() {
        assertThat(parts.toldFrom(DemoParts.HISTORY)).isEqualTo(parts.toldFrom(DemoParts.GOODS));
    }

    @Test
    void showsAHomePageThatIsFull() {
        var home = http.get("/api/home").ok();
        assertThat(home.get("banners")).hasSize(5);
        assertThat(home.get("categories")).hasSize(12);
        assertThat(home.get("hotWords")).hasSize(12);
        assertThat(strip(home, "timeprice")).hasSize(8);
        assertThat(strip(home, "spendsave")).isNotEmpty();
        assertThat(strip(home, "pointsoff")).isNotEmpty();
        assertThat(http.get("/api/newcomer-gift").ok()).hasSize(1);
        assertThat(http.get("/api/search?q=苹果").ok().get("items")).isNotEmpty();
        assertThat(http.get("/api/pickup-points").ok()).hasSize(6);
    }

    private static JsonNode strip(JsonNode home, String kind) {
        return home.get("strips")
                .valueStream()
                .filter(strip -> strip.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .get("items");
    }

    /** Running, upcoming, paused, stopped, over and fused, and a draft, so that every page of campaigns has something to show. */
    @Test
    void hasACampaignInEveryState() {
        assertThat(db.sql("select count(*) filter (where published_at is null) as drafts,"
                                + " count(*) filter (where starts_at > now()) as upcoming,"
                                + " count(paused_at) as paused, count(stopped_at) as stopped,"
                                + " count(*) filter (where ends_at < now()) as over, count(fused_at) as fused"
                                + " from campaign where name in ('聚惠周年庆', '多件更省', '囤货日', '腊八专场', '会员日预热',"
                                + " '周末快闪', '双十一返场', '大单立减', '年货节（草稿）')")
                        .query()
                        .singleRow())
                .containsValues(1L)
                .doesNotContainValue(0L);
    }

    @ParameterizedTest
    @CsvSource({
        "苹果, 洛川红富士苹果 阿克苏冰糖心苹果 青苹果酸甜脆",
        "pingguo, 阿克苏冰糖心苹果 洛川红富士苹果",
        "香蕉, 海南苹果蕉",
        "橙, 赣南脐橙",
        "橙汁, NFC橙汁",
        "鸡, 散养老母鸡",
        "番茄, 普罗旺斯番茄",
        "牛奶, β酪蛋白纯牛奶 晨露鲜牛奶"
    })
    @DisplayName("T2 搜索：商品本身叫什么排在前面，沾边的在后")
    void showsFirstWhatTheGoodsAre(String text, String first) {
        var names = new ArrayList<String>();
        for (var item : http.get("/api/search?q=" + text).ok().get("items")) {
            names.add(item.get("name").asString());
        }
        var expected = first.split(" ");
        assertThat(names.subList(0, Math.min(names.size(), expected.length)))
                .as(names.toString())
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    @DisplayName("T2 搜索：搜的是分类名，先出这个分类的商品")
    void showsTheGoodsOfACategoryThatIsCalledSo() {
        var fruits = http.get("/api/categories").ok().get(0);
        assertThat(fruits.get("name").asString()).isEqualTo("水果");
        var ofTheCategory = http.get(
                        "/api/products?limit=1&category=" + fruits.get("id").asString())
                .ok();
        assertThat(ofTheCategory.get("items")).isNotEmpty();
        var found = new ArrayList<String>();
        for (var item : http.get("/api/search?q=水果&limit=20").ok().get("items")) {
            found.add(item.get("name").asString());
        }
        assertThat(found).doesNotContain("水果黄瓜", "水果刨冰杯", "云南水果玉米");
    }

    @Test
    void renewsTheDealsWhenTimeHasBeenMoved() {
        clock.advance(Duration.ofDays(3));
        deals.run();
        var before = count("select count(*) from campaign where tool = 'timeprice'");
        deals.run();
        assertThat(count("select count(*) from campaign where tool = 'timeprice'"))
                .isEqualTo(before);
        assertThat(count("""
                                select count(*) from campaign
                                 where name = '今日特惠' and published_at is not null
                                   and now() + interval '3 days' between starts_at and ends_at
                                """)).isOne();
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
