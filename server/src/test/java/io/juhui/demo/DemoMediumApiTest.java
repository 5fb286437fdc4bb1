package io.juhui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.Product;
import io.juhui.goods.catalog.Skus;
import io.juhui.platform.audit.Audit;
import io.juhui.testing.FreshDatabase;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The small demonstration grown to the size of a shop that one measures. */
@JuhuiTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(properties = {"juhui.demo=medium", "juhui.jobs.enabled=false"})
@DirtiesContext
class DemoMediumApiTest {

    @Autowired
    DemoMedium medium;

    @Autowired
    Skus skus;

    @Autowired
    Audit audit;

    @Autowired
    Http http;

    @Test
    void hasTwentyThousandSkusOfGoodsThatAreToldApartAndFound() {
        var products = skus.snapshot().products();
        assertThat(products.stream().mapToInt(DemoMediumApiTest::skus).sum()).isEqualTo(DemoMedium.SKUS);
        assertThat(products.stream().map(p -> p.draft().name())).doesNotHaveDuplicates();
        assertThat(products).hasSizeBetween(5_500, 6_500);
        assertThat(audit.report().findings()).isZero();

        medium.load();
        assertThat(skus.snapshot().products()).hasSameSizeAs(products);

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> http.get("/api/search?q=苹果").ok().get("total").asInt() > 50);
        assertThat(http.get("/api/search?q=果忆高山")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .startsWith("果忆高山");
    }

    private static int skus(Product product) {
        return product.draft().skus().size();
    }
}
