package io.juhui.reach.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.reach.sharing.Attribution.Rule;
import io.juhui.reach.sharing.Attribution.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Instant PLACED = Instant.parse("2026-11-20T12:00:00Z");

    private static Touch touch(long share, Duration firstBefore, Duration lastBefore) {
        return new Touch(
                new ShareId(share), new BuyerId(share * 10), PLACED.minus(firstBefore), PLACED.minus(lastBefore));
    }

    private static List<Long> weighed(Rule rule, int days, Touch... touches) {
        return new Attribution(rule, days)
                .weighed(List.of(touches), PLACED).stream()
                        .map(touch -> touch.share().value())
                        .toList();
    }

    @Test
    @DisplayName("最先打开与最后打开归属不同的分享；同一刻打开的归较早的分享")
    void creditsByTheRule() {
        var early = touch(2, Duration.ofDays(5), Duration.ofDays(5));
        var late = touch(1, Duration.ofDays(1), Duration.ofHours(1));
        var same = touch(3, Duration.ofDays(1), Duration.ofHours(1));
        assertThat(weighed(Rule.FIRST, 7, late, same, early)).containsExactly(2L, 1L, 3L);
        assertThat(weighed(Rule.LAST, 7, early, same, late)).containsExactly(1L, 3L, 2L);
    }

    @Test
    @DisplayName("归属期：正好 N 天前打开的算，早一毫秒的不算；期内再次打开的算")
    void countsToTheMillisecond() {
        var edge = touch(1, Duration.ofDays(7), Duration.ofDays(7));
        var over = touch(2, Duration.ofDays(7).plusMillis(1), Duration.ofDays(7).plusMillis(1));
        var again = touch(3, Duration.ofDays(30), Duration.ofDays(2));
        assertThat(weighed(Rule.LAST, 7, edge, over, again)).containsExactly(3L, 1L);
        assertThat(weighed(Rule.LAST, 8, edge, over)).containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("下单之后才打开的不算；下单前后都打开过的按下单前的算")
    void passesOverWhatCameLater() {
        var after = touch(1, Duration.ofMillis(-1), Duration.ofMillis(-1));
        var both = touch(2, Duration.ofDays(6), Duration.ofDays(-1));
        var before = touch(3, Duration.ofDays(2), Duration.ofDays(2));
        assertThat(weighed(Rule.LAST, 7, after, both, before)).containsExactly(3L, 2L);
        assertThat(weighed(Rule.LAST, 5, after, both)).isEmpty();
        assertThat(new Attribution(Rule.FIRST, 7).chosen(List.of(), PLACED)).isEmpty();
    }
}
