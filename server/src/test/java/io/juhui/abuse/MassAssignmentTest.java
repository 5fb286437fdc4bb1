package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.abuse.ApiDocument.Operation;
import io.juhui.abuse.ApiDocument.Who;
import io.juhui.abuse.Scenes.Scene;
import io.juhui.testing.Given;
import io.juhui.testing.JuhuiTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Fields that nobody offers, sent all the same; and fields that nobody should see. */
@JuhuiTest
class MassAssignmentTest {

    /** Appears nowhere else, so a stored trace of it is found in whatever table it ended up. */
    private static final long MARK = 918_273_645_546_372_819L;

    private static final List<String> COVETED = List.of(
            "price",
            "payAmount",
            "total",
            "totalFen",
            "status",
            "userId",
            "buyerId",
            "buyer",
            "staffId",
            "level",
            "points",
            "role",
            "permissions",
            "isDeleted",
            "deleted",
            "commissionRate",
            "createdAt",
            "paidAt",
            "stock",
            "costPrice",
            "passwordHash",
            "mustChangePassword",
            "id");

    /** Ends the session that the other cases go on with, or spends the shared budget of log-ins. */
    private static final Set<String> ELSEWHERE = Set.of(
            "SessionStorefront.open", "SessionStorefront.sendCode", "StaffDesk.open", "StaffDesk.changePassword");

    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(cost|password(?!s?$)|hash|secret|sessionKey|openId|unionId|idCard|token|staffNote|phone).*");

    /** A person's own data, the shop's own number, a mask, and what is there to be handed out. */
    private static final Set<String> SHOWN_ON_PURPOSE = Set.of(
            "AddressView.phone",
            "AddressParsed.phone",
            "BuyerView.phoneMasked",
            "DeliveryView.phone",
            "PickupPointView.phone",
            "PickupClosed.phone", // the shop's own
            "ShopSettings.customerPhone",
            "SessionOpened.token",
            "SharedView.token", // made to be passed on
            "TurnView.token", // one's own, to order with
            "QuoteView.token");

    @Autowired
    ApiDocument api;

    @Autowired
    Scenes scenes;

    @Autowired
    Given given;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("P06 往每个请求体里塞价格、状态、归属、权限：忽略，库里没有痕迹")
    void ignoresEveryFieldThatIsNotAskedFor() {
        var hotWords = given.owner().get("/api/console/hot-words").ok();
        var operations = api.operations().stream()
                .filter(o -> o.body() != null && o.writes() && !ELSEWHERE.contains(o.id()))
                .toList();
        assertThat(operations).hasSizeGreaterThan(35).allSatisfy(operation -> {
            var good = scenes.of(operation);
            var greedy = new Scene(operation, good.caller(), good.path(), greedy(json.valueToTree(good.body())));
            var answer = greedy.play(greedy.caller());
            assertThat(answer.status()).as(operation + " " + answer.text()).isBetween(200, 204);
            assertThat(answer.text()).as(operation.toString()).doesNotContain(Long.toString(MARK));
        });
        given.owner().put("/api/console/hot-words", Map.of("words", hotWords)).ok();
        assertThat(tracesOf(Long.toString(MARK))).isEmpty();
    }

    /** The coveted fields in every object of the body, wherever the body has none of that name itself. */
    private static Object greedy(tools.jackson.databind.JsonNode node) {
        if (node.isObject()) {
            var more = new LinkedHashMap<String, Object>();
            COVETED.forEach(field -> more.put(field, MARK));
            node.properties().forEach(p -> more.put(p.getKey(), greedy(p.getValue())));
            return more;
        }
        return node.isArray()
                ? node.valueStream().map(MassAssignmentTest::greedy).toList()
                : node;
    }

    private List<String> tracesOf(String text) {
        var tables = db.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        var found = new ArrayList<String>();
        for (var table : tables) {
            found.addAll(
                    db.sql("select '" + table + ": ' || t::text from " + table + " t where t::text like :text limit 3")
                            .param("text", "%" + text + "%")
                            .query(String.class)
                            .list());
        }
        return found;
    }

    @Test
    @DisplayName("P08 买家能看到的任何字段：没有成本、密码、密钥、别人的手机号")
    void offersBuyersNoFieldThatIsNoneOfTheirBusiness() {
        var exposed = new TreeSet<String>();
        for (Operation operation : api.operations()) {
            if (operation.who() != Who.STAFF) {
                api.shown(operation).stream()
                        .filter(field -> SECRET.matcher(field.substring(field.indexOf('.') + 1))
                                .matches())
                        .filter(field -> !SHOWN_ON_PURPOSE.contains(field))
                        .map(field -> operation + " shows " + field)
                        .forEach(exposed::add);
            }
        }
        assertThat(exposed).isEmpty();
    }

    @Test
    @DisplayName("P08 员工接口也不给密码、令牌、密钥")
    void offersStaffNoPasswordEither() {
        var exposed = new TreeSet<String>();
        for (Operation operation : api.operations()) {
            api.shown(operation).stream()
                    .filter(field ->
                            field.matches("(?i).*\\.(.*password.*hash.*|hash|secret|password|sessionKey|cookie)"))
                    .map(field -> operation + " shows " + field)
                    .forEach(exposed::add);
        }
        assertThat(exposed).isEmpty();
    }
}
