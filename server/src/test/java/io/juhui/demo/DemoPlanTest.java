package io.juhui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.past.OrderImport.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    private static final DemoFiles FILES = new DemoFiles(new JsonMapper());
    private static final List<DemoFiles.Product> PRODUCTS = FILES.products();
    private static final List<DemoPlan.Planned> PLAN = DemoPlan.draw(PRODUCTS, FILES.homes(), NOW);

    @Test
    void drawsTheSameStoryForTheSameInstant() {
        assertThat(DemoPlan.draw(FILES.products(), FILES.homes(), NOW)).isEqualTo(PLAN);
    }

    @Test
    void drawsSomeWeeksOfOrdersInTheOrderOfTheirTimes() {
        assertThat(PLAN).hasSizeBetween(1_300, 1_900);
        assertThat(PLAN)
                .extracting(DemoPlan.Planned::at)
                .isSorted()
                .allSatisfy(at -> assertThat(at).isBetween(NOW.minus(Duration.ofDays(37)), NOW));
    }

    @Test
    void reachesEveryStateThatAnOrderOfThisShopCanHave() {
        var reached = PLAN.stream().map(p -> DemoCourse.of(p, NOW).status()).collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(OrderStatus.HELD)));
        assertThat(PLAN)
                .anySatisfy(p -> assertThat(DemoCourse.of(p, NOW).urgedAt()).isNotNull());
        assertThat(PLAN).anySatisfy(p -> {
            assertThat(DemoCourse.of(p, NOW).status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(DemoCourse.of(p, NOW).paidAt()).isNotNull();
        });
    }

    @Test
    void takesEveryStepAfterTheOneBeforeAndNoneInTheFuture() {
        assertThat(PLAN).allSatisfy(p -> {
            var course = DemoCourse.of(p, NOW);
            var steps = Stream.of(
                            p.at(),
                            course.paidAt(),
                            course.shippedAt(),
                            course.signedAt(),
                            course.doneAt(),
                            course.cancelledAt())
                    .filter(Objects::nonNull)
                    .map(Function.<Instant>identity())
                    .toList();
            assertThat(steps).isSorted().allSatisfy(step -> assertThat(step).isBefore(NOW));
            assertThat(course.story())
                    .extracting(Told::at)
                    .allSatisfy(at -> assertThat(at).isBefore(NOW));
        });
    }

    @Test
    void sellsGoodsOnlyWhereAndHowTheyAreSold() {
        var goods = PRODUCTS.stream().collect(Collectors.toMap(DemoFiles.Product::slug, p -> p));
        assertThat(PLAN).allSatisfy(p -> {
            var city = DemoPlan.home(FILES.homes(), p.buyer()).regionCode().substring(0, 4) + "00";
            assertThat(p.items()).isNotEmpty().allSatisfy(item -> {
                var product = Objects.requireNonNull(goods.get(item.pick().product()));
                assertThat(product.cities().isEmpty() || product.cities().contains(city))
                        .isTrue();
                assertThat(product.deliveryKinds()).contains(p.delivery());
                assertThat(item.pick().sku()).isLessThan(product.skus().size());
            });
        });
        assertThat(PLAN).extracting(DemoPlan.Planned::delivery).contains(DeliveryKind.PICKUP, DeliveryKind.EXPRESS);
    }
}
