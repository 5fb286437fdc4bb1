package io.juhui.marketing.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.marketing.bargain.Launch.LaunchState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can become of a launch: helped until its hours are over, bought until its time to pay is. */
class LaunchTest {

    private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant CLOSES = START.plus(Duration.ofHours(24));
    private static final Instant PAY_UNTIL = CLOSES.plus(Duration.ofHours(2));

    private static Launch launch(LaunchState state, boolean anyPrice, int helped) {
        return new Launch(
                new LaunchId(1),
                new CampaignId(2),
                3,
                4,
                new BuyerId(5),
                state,
                Money.fen(2_000),
                Money.fen(800),
                Money.ZERO,
                Money.fen(helped == 3 ? 800 : 2_000 - 100 * helped),
                3,
                helped,
                anyPrice,
                Set.of(),
                START,
                CLOSES,
                PAY_UNTIL,
                null,
                null);
    }

    private static @Nullable String slug(Optional<BargainProblem> why) {
        return why.map(problem -> problem.kind().slug()).orElse(null);
    }

    @Test
    void isHelpedUntilItsHoursAreOverItIsAtItsFloorOrOrdered() {
        var open = launch(LaunchState.OPEN, true, 1);
        assertThat(slug(open.helpShut(CLOSES.minusNanos(1)))).isNull();
        assertThat(slug(open.helpShut(CLOSES))).isEqualTo("bargain/over");
        assertThat(slug(launch(LaunchState.OPEN, true, 3).helpShut(START))).isEqualTo("bargain/at-floor");
        assertThat(slug(launch(LaunchState.ORDERED, true, 1).helpShut(START))).isEqualTo("bargain/being-bought");
        assertThat(slug(launch(LaunchState.BOUGHT, true, 1).helpShut(START))).isEqualTo("bargain/being-bought");
        assertThat(slug(launch(LaunchState.EXPIRED, true, 1).helpShut(START))).isEqualTo("bargain/over");
        assertThat(slug(launch(LaunchState.RETURNED, true, 1).helpShut(START))).isEqualTo("bargain/over");
    }

    @Test
    void isBoughtAtAnyPriceOrAtItsFloorUntilItsTimeToPayIsOver() {
        var any = launch(LaunchState.OPEN, true, 0);
        assertThat(slug(any.buyShut(START))).isNull();
        assertThat(slug(any.buyShut(PAY_UNTIL.minusNanos(1)))).isNull();
        assertThat(slug(any.buyShut(PAY_UNTIL))).isEqualTo("bargain/over");
        var floor = launch(LaunchState.OPEN, false, 2);
        assertThat(slug(floor.buyShut(START))).isEqualTo("bargain/not-at-floor");
        assertThat(slug(floor.buyShut(CLOSES)))
                .as("nothing can become of it any more")
                .isEqualTo("bargain/over");
        assertThat(slug(launch(LaunchState.OPEN, false, 3).buyShut(CLOSES))).isNull();
        assertThat(slug(launch(LaunchState.ORDERED, true, 1).buyShut(START))).isEqualTo("bargain/being-bought");
        assertThat(slug(launch(LaunchState.EXPIRED, true, 1).buyShut(START))).isEqualTo("bargain/over");
    }

    @Test
    void isOrderedAtThePriceItHasNowAndAtNoEarlierOne() {
        var launch = launch(LaunchState.OPEN, true, 2);
        assertThat(slug(launch.orderShut(Money.fen(1_800), START))).isNull();
        assertThat(slug(launch.orderShut(Money.fen(1_900), START))).isEqualTo("bargain/price-moved");
        assertThat(slug(launch.orderShut(Money.fen(1_800), PAY_UNTIL))).isEqualTo("bargain/over");
    }

    @Test
    void isLookedAtWhenItsHoursAreOverAndAgainWhenItsTimeToPayIs() {
        var any = launch(LaunchState.OPEN, true, 1);
        assertThat(any.next(START)).contains(CLOSES);
        assertThat(any.next(CLOSES)).contains(PAY_UNTIL);
        assertThat(launch(LaunchState.OPEN, false, 1).next(CLOSES)).contains(CLOSES);
        assertThat(launch(LaunchState.ORDERED, true, 1).next(START)).isEmpty();
    }
}
