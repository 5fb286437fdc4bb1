package io.juhui.trade.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.goods.catalog.FreightTemplateId;
import io.juhui.goods.catalog.ProductEditing;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Goods are carried by the template they name or not at all; nothing falls back to cheaper carriage. */
@JuhuiTest
class TemplateInUseApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    FreightTemplates templates;

    @Autowired
    ProductEditing editing;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    private Http staff;

    @BeforeEach
    void logIn() {
        staff = given.owner();
    }

    @Test
    void refusesToDeleteATemplateThatProductsUseAndNamesThem() {
        var template = template(List.of());
        var product =
                goods.aProduct().named("洛川苹果").freight(template).offShelf().make();

        var answer = staff.delete("/api/console/freight-templates/" + template.value());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("freight/in-use");
        assertThat(answer.text()).contains("洛川苹果");
        assertThat(product).isNotNull();
        var unused = template(List.of());
        assertThat(staff.delete("/api/console/freight-templates/" + unused.value())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void refusesAProductWithATemplateThatDoesNotExist() {
        var draft = goods.aProduct().freight(new FreightTemplateId(987_654_321)).draft();
        assertThatThrownBy(() -> editing.create(draft, Actor.ANONYMOUS))
                .hasMessageStartingWith("catalog/no-such-freight-template");
    }

    @Test
    void neverLeavesAProductWithATemplateThatIsDeletedWhileItIsSaved() {
        for (int round = 0; round < 8; round++) {
            var template = template(List.of());
            var draft = goods.aProduct().freight(template).draft();
            var made = new ArrayList<Object>();
            Together.run(List.<Callable<Object>>of(
                    () -> {
                        try {
                            made.add(editing.create(draft, Actor.ANONYMOUS));
                        } catch (RuntimeException refused) {
                            return refused.getMessage();
                        }
                        return "";
                    },
                    () -> staff.delete("/api/console/freight-templates/" + template.value())));
            var left = db.sql("select count(*) from freight_template where id = :id")
                    .param("id", template.value())
                    .query(Integer.class)
                    .single();
            assertThat(left).isEqualTo(made.size());
        }
    }

    @Test
    void findsNoTemplateInPlaceOfOneThatIsGone() {
        assertThat(templates.find(987_654_321)).isEmpty();
        assertThat(templates.find(FreightTemplates.DEFAULT)).isPresent();
    }

    /** As after a restore gone wrong: the row is gone, the product still names it. */
    @Test
    void pricesNothingByATemplateWhoseRowIsGone() {
        var template = template(List.of());
        var sku = goods.aProduct().freight(template).stocked(5).make().sku();
        var buyer = given.buyer();
        var wanted = orders.purchase(buyer, sku, 1);
        db.sql("delete from freight_template where id = :id")
                .param("id", template.value())
                .update();
        db.sql("update replica set version = version + 1 where name = 'freight'")
                .update();

        Till.until(() -> quote(buyer, wanted).hasNonNull("deliveryProblem"));

        var quote = quote(buyer, wanted);
        assertThat(quote.at("/deliveryProblem/code").asString()).isEqualTo("freight/no-delivery");
        assertThat(quote.at("/deliveryProblem/skuIds/0").asString()).isEqualTo(Long.toString(sku.value()));
        assertThat(quote.get("freight").isNull()).isTrue();
        assertThat(quote.at("/lines/0/freight").isNull()).isTrue();
        assertThat(quote.get("steps").toString()).doesNotContain("FREIGHT");
        assertThat(orders.place(buyer, wanted).problem()).isEqualTo("freight/no-delivery");
        db.sql("update catalog_product set freight_template_id = null where freight_template_id = :id")
                .param("id", template.value())
                .update(); // so that the audit has nothing to find for the others
    }

    private static JsonNode quote(Given.Buyer buyer, Map<String, Object> wanted) {
        return buyer.http()
                .post(
                        "/api/quotes",
                        Map.of(
                                "lines", wanted.get("lines"),
                                "delivery", wanted.get("delivery"),
                                "source", wanted.get("source")))
                .ok();
    }

    @Test
    void refusesRegionsThatDoNotExist() {
        var answer = staff.post("/api/console/freight-templates", body(List.of("99")));
        assertThat(answer.problem()).isEqualTo("freight/no-such-region");
        assertThat(answer.text()).contains("/rates/1/regions/0");
        assertThat(staff.post("/api/console/freight-templates", body(List.of("33", "3301", "330106")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesAmountsThatNoOrderCanCost() {
        var free = new FreightTemplate.FreightRate(List.of(), 1, Money.ZERO, 1, Money.ZERO);
        var below =
                new FreightTemplate("水果", FreightTemplate.FreightUnit.PIECE, Money.fen(-1), List.of(free), List.of());

        assertThatThrownBy(() -> templates.create(below)).hasMessageStartingWith("freight/amount-out-of-bounds");
    }

    private FreightTemplateId template(List<String> regions) {
        return new FreightTemplateId(Long.parseLong(staff.post("/api/console/freight-templates", body(regions))
                .ok()
                .get("id")
                .asString()));
    }

    private static Map<String, Object> body(List<String> regions) {
        var rates = new ArrayList<Map<String, Object>>();
        rates.add(rate(List.of()));
        if (!regions.isEmpty()) {
            rates.add(rate(regions));
        }
        return Map.of("name", "水果", "unit", "PIECE", "rates", rates, "notTo", List.of());
    }

    private static Map<String, Object> rate(List<String> regions) {
        return Map.of("regions", regions, "firstUnits", 1, "first", 700, "nextUnits", 1, "next", 100);
    }
}
