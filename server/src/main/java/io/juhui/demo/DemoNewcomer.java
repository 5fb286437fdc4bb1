package io.juhui.demo;

import io.juhui.frame.campaign.Budget;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.reward.Reward;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.newcomer.NewcomerCampaigns;
import io.juhui.marketing.newcomer.NewcomerGift;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gifts for newcomers: whoever logs in with a new phone gets one at once; one upcoming, one over, and a draft. */
@Component
@Profile("demo")
class DemoNewcomer {

    private static final String PART = "newcomer";
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));

    private final NewcomerCampaigns campaigns;
    private final CampaignDesk desk;
    private final CampaignPast past;
    private final DemoParts parts;
    private final Clock clock;

    DemoNewcomer(NewcomerCampaigns campaigns, CampaignDesk desk, CampaignPast past, DemoParts parts, Clock clock) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.past = past;
        this.parts = parts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(14)
    void load() {
        if (parts.has(DemoParts.HISTORY)) {
            var now = clock.instant();
            parts.tell(PART, now, () -> tell(now));
        }
    }

    private void tell(Instant now) {
        var day = Duration.ofDays(1);
        var month = new TimeWindow(now.minus(day), now.plus(day.multipliedBy(30)));
        var soon = new TimeWindow(now.plus(day.multipliedBy(31)), now.plus(day.multipliedBy(60)));
        running(
                CampaignTerms.of("新人见面礼", month).within(new Budget(Money.fen(1_000_000), Money.fen(100_000))),
                gift(500, 500));
        running(CampaignTerms.of("年货节新人礼", soon), gift(888, 880));
        past.lasted(
                running(CampaignTerms.of("双十一新人礼", month), gift(1_111, 1_100)),
                new TimeWindow(now.minus(day.multipliedBy(30)), now.minus(day.multipliedBy(19))));
        campaigns.open(CampaignTerms.of("春节新人礼（草稿）", soon), gift(200, 200));
    }

    private static NewcomerGift gift(long points, long fen) {
        var rewards = List.of(new Reward("points", "", points), new Reward("balance", "", fen));
        return new NewcomerGift(rewards, Money.fen(fen + points));
    }

    private CampaignId running(CampaignTerms terms, NewcomerGift gift) {
        var id = campaigns.open(terms, gift).id();
        desk.publish(id, true, TELLER);
        return id;
    }
}
