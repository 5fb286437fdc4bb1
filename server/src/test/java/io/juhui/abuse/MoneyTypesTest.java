package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Money is integer fen in code, in rows and in JSON (R1). */
@JuhuiTest
class MoneyTypesTest {

    private static final Path CLASSES = Path.of("target", "classes", "io", "juhui");
    private static final List<String> ROOMS_OF_MONEY =
            List.of("kernel", "money", "trade", "marketing", "goods/catalog", "goods/inventory", "insight/today");

    /** Asks its meter for percentiles, which are no money. */
    private static final Set<String> METERS = Set.of("PlacingQueue");

    /** Arithmetic with floating point, or turning an integer into one; constants alone decide nothing. */
    private static final Pattern FLOATING = Pattern.compile("[DF](ADD|SUB|MUL|DIV|REM|NEG)|[ILFD]2[FD]|[DF]2[IL]");

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    ApiDocument api;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("R09 管钱的房间里没有一条浮点指令，没有一个浮点类型")
    void reckonsWithoutFloatingPoint() throws IOException {
        var found = new TreeSet<String>();
        for (var room : ROOMS_OF_MONEY) {
            try (var files = Files.walk(CLASSES.resolve(room))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    found.addAll(floatingIn(file));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> floatingIn(Path file) throws IOException {
        var found = new TreeSet<String>();
        var type = ClassFile.of().parse(file);
        var name = type.thisClass().asInternalName().replaceFirst(".*/", "");
        if (METERS.contains(name)) {
            return found;
        }
        for (var field : type.fields()) {
            if (isFloating(field.fieldTypeSymbol())) {
                found.add(name + "." + field.fieldName().stringValue());
            }
        }
        for (var method : type.methods()) {
            if (isFloating(method.methodTypeSymbol()) || method.code().isPresent() && floats(method)) {
                found.add(name + "." + method.methodName().stringValue() + "()");
            }
        }
        return found;
    }

    private static boolean floats(MethodModel method) {
        for (CodeElement element : method.code().orElseThrow()) {
            if (element instanceof Instruction instruction
                    && FLOATING.matcher(instruction.opcode().name()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFloating(MethodTypeDesc method) {
        return isFloating(method.returnType())
                || method.parameterList().stream().anyMatch(MoneyTypesTest::isFloating);
    }

    private static boolean isFloating(ClassDesc type) {
        return type.descriptorString().matches("\\[*([DF]|Ljava/lang/(Double|Float);|Ljava/math/BigDecimal;)");
    }

    @Test
    @DisplayName("R09 库里没有浮点列；每个金额列都是 bigint")
    void storesNoFloatingPoint() {
        var columns = db.sql("""
                select table_name || '.' || column_name || ' ' || data_type
                  from information_schema.columns
                 where table_schema = 'public'
                   and (data_type in ('real', 'double precision', 'numeric', 'money')
                        or column_name like '%\\_fen' and data_type <> 'bigint')
                """).query(String.class).list();
        assertThat(columns).isEmpty();
    }

    @Test
    @DisplayName("R09 接口文档里没有一个小数")
    void describesNoDecimalFraction() {
        for (var operation : api.operations()) {
            assertThat(operation.answers().toString()).doesNotContain("\"number\"");
            for (var parameter : operation.parameters()) {
                assertThat(parameter.schema().toString()).doesNotContain("\"number\"");
            }
            if (operation.body() != null) {
                assertThat(types(api.resolved(operation.body()), 0)).doesNotContain("number");
            }
        }
    }

    private Set<String> types(JsonNode schema, int depth) {
        var found = new TreeSet<String>();
        found.add(schema.path("type").asString(""));
        if (depth < 6) {
            schema.path("properties").forEach(p -> found.addAll(types(api.resolved(p), depth + 1)));
            if (schema.has("items")) {
                found.addAll(types(api.resolved(schema.get("items")), depth + 1));
            }
        }
        return found;
    }

    @Test
    @DisplayName("R10 99 999 999.99 × 9 999：分毫不差，或者明说拒绝")
    void reckonsEnormousAmountsExactly() {
        var palace = goods.aProduct().priced(999_999_999L).stocked(9_999).make();
        var buyer = given.buyer();
        var lines = List.of(java.util.Map.of("skuId", palace.sku(), "quantity", 9_999));

        var refused = buyer.http().post("/api/quotes", java.util.Map.of("lines", lines, "source", "BUY_NOW"));

        assertThat(refused.problem()).isEqualTo("ordering/order-too-large");

        assertThat(orders.stock(palace.sku())).containsExactly(9_999L, 0L, 0L);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void reckonsTheLargestOrderExactly() {
        var crate = goods.aProduct().priced(5_000).stocked(100_000).make();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, crate.sku(), 9_999);

        var placed = orders.place(buyer, purchase).ok();

        assertThat(placed.get("total").asLong()).isEqualTo(5_000L * 9_999);
        assertThat(orders.stock(crate.sku())).containsExactly(100_000L, 9_999L, 0L);
        assertThat(orders.findings()).isEmpty();
        var id = placed.get("id").asString();
        buyer.http()
                .post("/api/orders/" + id + "/cancel", java.util.Map.of("reason", "太贵"))
                .ok();
        assertThat(orders.stock(crate.sku())).containsExactly(100_000L, 0L, 0L);
    }
}
