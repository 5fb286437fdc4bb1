package io.juhui.marketing.pointsoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.juhui.kernel.Problem;
import io.juhui.trade.pricing.Pick;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsOffPriceTest {

    private static final List<Pick> AGREED = List.of(new Pick("points", "", 300), new Pick("balance", "", 900));

    @Test
    void takesNoMoreThanTheBuyerAgreedTo() {
        assertThatCode(() -> PointsOffPrice.requireAgreed(AGREED, List.of(100L, 200L)))
                .doesNotThrowAnyException();
        var refused =
                catchThrowableOfType(Problem.class, () -> PointsOffPrice.requireAgreed(AGREED, List.of(100L, 201L)));
        assertThat(refused.code().kind().slug()).isEqualTo("pointsoff/changed");
    }
}
