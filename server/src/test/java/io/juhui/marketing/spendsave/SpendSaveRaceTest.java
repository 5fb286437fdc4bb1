package io.juhui.marketing.spendsave;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class SpendSaveRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenSpendSave saves;

    /** Forty who were all quoted the saving, and money for three. */
    @Test
    void spendsNoMoreThanTheBudget() {
        var sku = goods.aProduct().priced(10_000).stocked(100).make().sku();
        var terms = saves.terms(sku);
        terms.put("budget", Map.of("total", 3_999));
        var id = saves.running(terms);
        var ready = new ArrayList<Callable<Http.Answer>>();
        for (var buyer : given.buyers(40)) {
            var body = orders.purchase(buyer, sku, 1);
            ready.add(() -> orders.place(buyer, body));
        }

        var answers = Together.run(ready);

        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .hasSize(37)
                .allSatisfy(answer -> assertThat(answer.problem())
                        .isIn("campaign/budget-spent", "campaign/not-open", "pricing/price-changed"));
        assertThat(saves.row(id).get("spent").asLong()).isEqualTo(3_000);
        assertThat(saves.row(id).get("orders").asLong()).isEqualTo(3);
        assertThat(saves.state(id)).isEqualTo("FUSED");
        assertThat(orders.findings()).isEmpty();
    }

    /** One person at once from four devices, with room for one. */
    @Test
    void givesAPersonNoMoreThanTheLimit() {
        var sku = goods.aProduct().priced(10_000).stocked(100).make().sku();
        var terms = saves.terms(sku);
        terms.put("limits", Map.of("timesPerPerson", 1, "unitsPerPerson", 0, "unitsPerOrder", 0));
        var id = saves.running(terms);
        var buyer = given.buyer();
        var ready = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 4; i++) {
            var body = orders.purchase(buyer, sku, 1);
            ready.add(() -> orders.place(buyer, body));
        }

        var answers = Together.run(ready);

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(
                        answer -> assertThat(answer.problem()).isIn("campaign/limit-reached", "pricing/price-changed"));
        assertThat(saves.row(id).get("orders").asLong()).isEqualTo(1);
        assertThat(orders.findings()).isEmpty();
    }
}
