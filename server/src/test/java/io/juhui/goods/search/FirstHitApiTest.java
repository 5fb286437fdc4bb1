package io.juhui.goods.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("T2 搜索：各种写法，第一个就是要找的")
class FirstHitApiTest {

    private static boolean stocked;

    @Autowired
    Http http;

    @Autowired
    GivenGoods goods;

    @Autowired
    ProductIndex index;

    @BeforeEach
    void stockTheShop() {
        if (stocked) {
            return;
        }
        stocked = true;
        goods.aProduct().named("重庆小面速食").priced(1_290).make();
        goods.aProduct().named("长乐鱼丸").priced(2_590).make();
        goods.aProduct().named("乐器行音乐盒").priced(9_900).make();
        goods.aProduct().named("单县羊肉汤料").priced(1_990).make();
        goods.aProduct().named("六安瓜片绿茶").spec("50g", 6_900).spec("250g", 28_900).make();
        goods.aProduct().named("五常稻花香米").spec("5kg", 8_990).spec("10kg", 16_900).make();
        goods.aProduct().named("盘锦蟹田米").spec("2.5kg", 5_990).make();
        goods.aProduct().named("玻璃凉水壶 1.5升").priced(4_500).make();
        goods.aProduct().named("玻璃凉水壶 2升").priced(5_500).make();
        goods.aProduct().named("Pocket3 云台相机").priced(289_900).make();
        goods.aProduct().named("Pocket 2 云台相机").priced(189_900).make();
        goods.aProduct().named("A5 活页笔记本").priced(1_900).make();
        goods.aProduct().named("𠮷野古法豆腐").priced(990).make();
        goods.aProduct().named("王林青森水果").subtitled("日本品种").priced(3_900).make();
        goods.aProduct().named("🎋竹节杯").priced(3_300).make();
        goods.aProduct().named("朝天椒辣酱").priced(1_590).make();
        index.catchUp();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "chongqing, 重庆小面速食",
        "zhongqing, 重庆小面速食",
        "cqxm, 重庆小面速食",
        "重庆, 重庆小面速食",
        "changle, 长乐鱼丸",
        "zhangle, 长乐鱼丸",
        "clyw, 长乐鱼丸",
        "yinyuehe, 乐器行音乐盒",
        "yueqi, 乐器行音乐盒",
        "shanxian, 单县羊肉汤料",
        "luan, 六安瓜片绿茶",
        "liuan, 六安瓜片绿茶",
        "六安瓜片 250克, 六安瓜片绿茶",
        "六安瓜片 0.25千克, 六安瓜片绿茶",
        "五常大米5公斤, 五常稻花香米",
        "五常 10斤, 五常稻花香米",
        "五常 5 kg, 五常稻花香米",
        "五常米10KG, 五常稻花香米",
        "盘锦 5斤, 盘锦蟹田米",
        "盘锦2500克, 盘锦蟹田米",
        "凉水壶 1.5升, 玻璃凉水壶 1.5升",
        "凉水壶1.5L, 玻璃凉水壶 1.5升",
        "凉水壶 1500ml, 玻璃凉水壶 1.5升",
        "凉水壶2000毫升, 玻璃凉水壶 2升",
        "pocket 3, Pocket3 云台相机",
        "pocket3, Pocket3 云台相机",
        "pocket2, Pocket 2 云台相机",
        "POCKET-2, Pocket 2 云台相机",
        "ａ５活页, A5 活页笔记本",
        "a 5 笔记本, A5 活页笔记本",
        "𠮷野, 𠮷野古法豆腐",
        "🎋, 🎋竹节杯",
        "辣​酱, 朝天椒辣酱",
        "chaotianjiao, 朝天椒辣酱",
    })
    void findsWhatIsMeantFirst(String asked, String name) {
        var found = http.get("/api/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8))
                .ok();
        assertThat(found.get("items")).isNotEmpty();
        assertThat(found.get("items").get(0).get("name").asString()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"……！！", "（）", "---", "，", "\u2605\u2605"})
    void saysThatNothingIsFoundInsteadOfShowingEverything(String asked) {
        var found = http.get("/api/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8))
                .ok();
        assertThat(found.get("items")).isEmpty();
        assertThat(found.get("total").asInt()).isZero();
    }
}
