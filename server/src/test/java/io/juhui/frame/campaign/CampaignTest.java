package io.juhui.frame.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.Campaign.Marks;
import io.juhui.frame.campaign.CampaignCounts.Count;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final Instant START = Instant.parse("2026-12-12T12:00:00Z");
    private static final Instant END = Instant.parse("2026-12-12T14:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-12");

    private static CampaignState state(Marks marks, Instant at) {
        var terms = CampaignTerms.of("双十二", new TimeWindow(START, END));
        return Campaign.of(new CampaignId(1), "any", terms, marks, 1).state(at);
    }

    @Test
    @DisplayName("C1 状态只看时钟和四个标记；开始那一刻在内，结束那一刻在外")
    void isWhatTheClockAndItsMarksSay() {
        var published = new Marks(START, null, null, null);
        assertThat(state(new Marks(null, null, null, null), START)).isEqualTo(CampaignState.DRAFT);
        assertThat(state(published, START.minusMillis(1))).isEqualTo(CampaignState.ANNOUNCED);
        assertThat(state(published, START)).isEqualTo(CampaignState.RUNNING);
        assertThat(state(published, END.minusMillis(1))).isEqualTo(CampaignState.RUNNING);
        assertThat(state(published, END)).isEqualTo(CampaignState.OVER);
        assertThat(state(new Marks(START, START, null, null), START)).isEqualTo(CampaignState.PAUSED);
        assertThat(state(new Marks(START, START, null, null), END)).isEqualTo(CampaignState.OVER);
        assertThat(state(new Marks(START, null, null, START), START)).isEqualTo(CampaignState.FUSED);
        assertThat(state(new Marks(START, null, START, START), START)).isEqualTo(CampaignState.STOPPED);
    }

    @Test
    void coversACategoryWithWhatIsBelowItButNeverWhatIsExcepted() {
        var fruit = new ScopeGoods(List.of(new CategoryId(7)), List.of(), List.of(new SkuId(50)));
        var dear = new ScopeGoods(List.of(new CategoryId(8)), List.of(new ProductId(30)), List.of());
        var cover = new Scope(false, fruit, dear).cover();

        assertThat(cover.covers(new SkuRef(1, 10, Set.of(2L, 7L)))).isTrue();
        assertThat(cover.covers(new SkuRef(1, 10, Set.of(2L)))).isFalse();
        assertThat(cover.covers(new SkuRef(50, 10, Set.of(2L)))).isTrue();
        assertThat(cover.covers(new SkuRef(50, 30, Set.of(2L)))).isFalse();
        assertThat(cover.covers(new SkuRef(1, 10, Set.of(7L, 8L)))).isFalse();
        var allBut = new Scope(true, ScopeGoods.NONE, dear).cover();
        assertThat(allBut.covers(new SkuRef(9, 9, Set.of()))).isTrue();
        assertThat(allBut.covers(new SkuRef(9, 30, Set.of()))).isFalse();
    }

    @Test
    void leavesTheLesserOfWhatTheWholeAndTheDayMayStillCost() {
        assertThat(left(null, null, 500, 400, TODAY)).isNull();
        assertThat(left(1_000L, null, 400, 400, TODAY)).isEqualTo(Money.fen(600));
        assertThat(left(1_000L, 500L, 400, 400, TODAY)).isEqualTo(Money.fen(100));
        assertThat(left(1_000L, 500L, 400, 400, TODAY.plusDays(1))).isEqualTo(Money.fen(500));
        assertThat(left(1_000L, 500L, 700, 0, TODAY)).isEqualTo(Money.fen(300));
        assertThat(left(null, 500L, 900, 600, TODAY)).as("lowered meanwhile").isEqualTo(Money.ZERO);
    }

    private static @Nullable Money left(
            @Nullable Long total, @Nullable Long perDay, long spent, long spentToday, LocalDate day) {
        var budget = new Budget(total == null ? null : Money.fen(total), perDay == null ? null : Money.fen(perDay));
        return new Count(budget, Money.fen(spent), TODAY, Money.fen(spentToday), 1, 1, Money.ZERO).left(day);
    }
}
