package io.juhui.party.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PastedAddressTest {

    private static final Regions REGIONS = new Regions(JsonMapper.shared());
    private final PastedAddress pasted = new PastedAddress(REGIONS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            张三 19900001234 浙江省杭州市西湖区文三路98号2幢301          | 张三 | 19900001234 | 330106 | 文三路98号2幢301
            张三，19900001234，浙江省，杭州市，西湖区，文三路98号         | 张三 | 19900001234 | 330106 | 文三路98号
            收件人：李小红 手机号码：199 0000 1234 所在地区：北京市朝阳区 详细地址：建国路88号 | 李小红 | 19900001234 | 110105 | 建国路88号
            杭州市西湖区文三路98号 王五 19900001234                     | 王五 | 19900001234 | 330106 | 文三路98号
            浙江杭州西湖区文三路98号2幢 301室 赵六 +86 199-0000-1234     | 赵六 | 19900001234 | 330106 | 文三路98号2幢 301室
            钱七广东省东莞市松山湖科技园3栋 19900001234                  | 钱七 | 19900001234 | 441900 | 松山湖科技园3栋
            收件人：周小满，电话 19900001234，上海市徐汇区龙腾大道2555号 | 周小满 | 19900001234 | 310104 | 龙腾大道2555号
            上海市上海市浦东新区世纪大道100号 孙八 19900001234           | 孙八 | 19900001234 | 310115 | 世纪大道100号
            北京市市辖区海淀区中关村大街1号 周九 19900001234             | 周九 | 19900001234 | 110108 | 中关村大街1号
            吴十 010-88886666 海淀区中关村大街1号                        | 吴十 | 010-88886666 | 110108 | 中关村大街1号
            欧阳修 ０１９９ 内蒙古呼和浩特市新城区成吉思汗大街8号         | 欧阳修 | - | 150102 | 成吉思汗大街8号 0199
            吉林吉林市昌邑区解放路1号 郑一 19900001234                    | 郑一 | 19900001234 | 220202 | 解放路1号
            文三路98号 19900001234                                        | - | 19900001234 | - | 文三路98号
            Tom Lee 19900001234 Xihu                                     | Tom Lee | 19900001234 | - | Xihu
            成都高新区天府大道北段1700号1栋 张三 19900001234                | 张三 | 19900001234 | 510107 | 高新区天府大道北段1700号1栋
            四川省成都市高新西区西芯大道4号 李四 19900001234               | 李四 | 19900001234 | 510117 | 高新西区西芯大道4号
            苏州工业园区星湖街328号 王芳 19900001234                      | 王芳 | 19900001234 | 320576 | 星湖街328号
            湖北省仙桃市沔阳大道18号 赵敏 19900001234                     | 赵敏 | 19900001234 | 429004 | 沔阳大道18号
            乌鲁木齐市天山区解放南路1号 阿依古丽·买买提 19900001234         | 阿依古丽·买买提 | 19900001234 | 650102 | 解放南路1号
            收货人: 张三[2568] 手机号码: 18400001234-2568 所在地区: 广东省广州市天河区石牌街道 详细地址: 天河路385号（西门）  | 张三[2568] | 18400001234-2568 | 440106 | 石牌街道 天河路385号(西门)
            张三 18400001234转8899 杭州市西湖区文三路98号                 | 张三 | 18400001234-8899 | 330106 | 文三路98号
            张三 18400001234[8899] 杭州市西湖区文三路98号                 | 张三 | 18400001234-8899 | 330106 | 文三路98号
            姓名：诸葛青云 电话：0571-88886666转803 地址：浙江杭州西湖区文三路98号 邮编：310012 | 诸葛青云 | 0571-88886666-803 | 330106 | 文三路98号 邮编:310012
            南山区科技园科苑路15号 陈先生 19900001234                     | 陈先生 | 19900001234 | - | 南山区科技园科苑路15号
            北京市亦庄荣华中路10号 孙八 19900001234                       | 孙八 | 19900001234 | 110115 | 亦庄荣华中路10号
            上海市浦东新区张江路88号5楼 王小二 199‑0000‑1234              | 王小二 | 19900001234 | 310115 | 张江路88号5楼
            收件人 周小满 19900001234 中国广东省东莞市松山湖科技园3栋B座1201 | 周小满 | 19900001234 | 441900 | 松山湖科技园3栋B座1201 收件人
            浙江省 杭州市 西湖区 文三路 98号 阳光小区 钱七 19900001234     | 钱七 | 19900001234 | 330106 | 文三路 98号 阳光小区
            """)
    void readsWhatPeoplePaste(String text, String name, String phone, String region, String detail) {
        var parsed = pasted.read(text);
        assertThat(parsed.name().orElse(null)).isEqualTo(name);
        assertThat(parsed.phone().orElse(null)).isEqualTo(phone);
        assertThat(parsed.region().map(Region::code).orElse(null)).isEqualTo(region);
        assertThat(parsed.detail().orElse(null)).isEqualTo(detail);
    }

    @Test
    void offersEachCityWhoseDistrictMayBeMeantByABareName() {
        var choices = pasted.read("南山区科技园科苑路15号 陈先生 19900001234").choices();
        assertThat(choices)
                .extracting(one -> String.join("", one.names()))
                .containsExactlyInAnyOrder("广东省深圳市南山区", "黑龙江省鹤岗市南山区");
        assertThat(choices).extracting(PastedAddress.Choice::detail).containsOnly("科技园科苑路15号");
        assertThat(pasted.read("深圳市南山区科技园 陈先生 19900001234").choices()).isEmpty();
    }

    @Test
    void losesNothingButLabelsAndWhatStandsBetween() {
        for (var text : List.of(
                "成都高新区益州大道 19900001234 备用 18800001234 放门口",
                "你好 麻烦寄到 西湖区文三路98号（3单元）402 ☎19900001234 王五 谢谢",
                "张三/19900001234/浙江杭州西湖区/文三路98号#2-301")) {
            var parsed = pasted.read(text);
            var kept = parsed.name().orElse("")
                    + parsed.phone().orElse("")
                    + String.join("", parsed.regionNames())
                    + parsed.detail().orElse("");
            for (var c : text.replaceAll("[\\s/（）]", "").toCharArray()) {
                assertThat(kept).as(text).contains(Character.toString(c));
            }
        }
    }

    @Test
    void leavesOutLinesOfTheOfficialListThatNobodyLivesIn() {
        assertThat(REGIONS.names("429004")).containsExactly("湖北省", "仙桃市");
        assertThat(REGIONS.children("420000")).extracting(Region::name).contains("武汉市", "仙桃市");
        assertThat(REGIONS.children("650000")).extracting(Region::name).doesNotContain("自治区直辖县级行政区划");
    }

    @Test
    void readsAMunicipalityOnceHoweverOftenItWasPasted() {
        for (var text : List.of("上海市上海市浦东新区世纪大道100号", "上海市浦东新区世纪大道100号", "上海 上海市 浦东新区 世纪大道100号")) {
            var parsed = pasted.read(text + " 孙八 19900001234");
            assertThat(parsed.regionNames()).as(text).containsExactly("上海市", "浦东新区");
            assertThat(parsed.detail()).as(text).contains("世纪大道100号");
        }
    }

    @ParameterizedTest
    @CsvSource({"浙江省杭州市文三路98号, 2", "朝阳区建国路88号, 0", "四川省人民路, 1"})
    void leavesOutWhatItCannotTell(String text, int levels) {
        var parsed = pasted.read(text);
        assertThat(parsed.region()).isEmpty();
        assertThat(parsed.regionNames()).hasSize(levels);
    }

    @ParameterizedTest
    @CsvSource({
        "330106, 浙江省/杭州市/西湖区",
        "110105, 北京市/朝阳区",
        "310115, 上海市/浦东新区",
        "500103, 重庆市/渝中区",
        "441900, 广东省/东莞市",
        "999999, ''"
    })
    void namesARegionFromTheTopDown(String code, String names) {
        assertThat(String.join("/", REGIONS.names(code))).isEqualTo(names);
    }
}
