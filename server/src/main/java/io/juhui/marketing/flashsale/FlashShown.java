package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.marketing.flashsale.FlashStocks.Units;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sessions that everybody is told of now, and how each stands; from memory. */
@Component
class FlashShown {

    private static final Set<CampaignState> TOLD_OF =
            Set.of(CampaignState.ANNOUNCED, CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.FUSED);
    private static final Set<CampaignState> STANDS_STILL = Set.of(CampaignState.PAUSED, CampaignState.FUSED);

    /** Of one that is over so long. */
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Campaigns campaigns;
    private final FlashSales sales;
    private final FlashLook look;
    private final Clock clock;

    FlashShown(Campaigns campaigns, FlashSales sales, FlashLook look, Clock clock) {
        this.campaigns = campaigns;
        this.sales = sales;
        this.look = look;
        this.clock = clock;
    }

    /** How a session, or one SKU of it, stands for a buyer. */
    enum FlashState {
        ANNOUNCED,
        /** Its time has come, its stock is being set aside; what was added meanwhile waits for the next session. */
        STARTING,
        RUNNING,
        /** All taken, some of it unpaid. */
        COMING_BACK,
        SOLD_OUT,
        PAUSED,
        OVER
    }

    record Shown(Campaign campaign, FlashSaleTerms rule, FlashSession session) {}

    Instant now() {
        return clock.instant();
    }

    /** In the order they begin: those that run, those announced 预热, and those that ended a while ago. */
    List<Shown> all(Instant at) {
        return campaigns.of(FlashSales.KIND).stream()
                .filter(campaign -> TOLD_OF.contains(campaign.state(at)) && campaigns.isTold(campaign))
                .flatMap(campaign -> sales.remembered(campaign.id()).stream()
                        .flatMap(rule -> sales.sessions(campaign.id()).stream()
                                .filter(session -> isTold(session, rule, at))
                                .map(session -> new Shown(campaign, rule, session))))
                .sorted(Comparator.comparing((Shown one) -> one.session().startsAt())
                        .thenComparingLong(one -> one.session().id().value()))
                .toList();
    }

    private static boolean isTold(FlashSession session, FlashSaleTerms rule, Instant at) {
        return !session.startsAt().minus(rule.warmUp()).isAfter(at)
                && session.endsAt().plus(REMEMBERED).isAfter(at);
    }

    /** What is running or comes next among those that have this SKU, and is not over. */
    Optional<Shown> next(Set<Long> skus, Instant at) {
        return all(at).stream()
                .filter(one -> !one.session().isOver(at))
                .filter(one -> one.rule().skus().stream()
                        .anyMatch(sku -> skus.contains(sku.skuId().value())))
                .findFirst();
    }

    Optional<Units> units(FlashSession session, long sku) {
        return look.of(new FlashKey(session.id().value(), sku));
    }

    FlashState state(Shown one, Instant at) {
        if (one.session().isOver(at)) {
            return FlashState.OVER;
        }
        if (at.isBefore(one.session().startsAt())) {
            return FlashState.ANNOUNCED;
        }
        if (STANDS_STILL.contains(one.campaign().state(at))) {
            return FlashState.PAUSED;
        }
        return one.session().sells(at) ? FlashState.RUNNING : FlashState.STARTING;
    }

    FlashState state(Shown one, long sku, Instant at) {
        var state = state(one, at);
        if (state != FlashState.RUNNING) {
            return state;
        }
        return units(one.session(), sku).map(FlashShown::state).orElse(FlashState.STARTING);
    }

    private static FlashState state(Units units) {
        if (units.left() > 0) {
            return FlashState.RUNNING;
        }
        return units.held() > 0 ? FlashState.COMING_BACK : FlashState.SOLD_OUT;
    }
}
