package io.juhui.demo;

import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.membercard.CardPerks;
import io.juhui.marketing.membercard.CardShop;
import io.juhui.marketing.membercard.CardSpec;
import io.juhui.marketing.membercard.CardTerms;
import io.juhui.marketing.topup.TopUpCampaigns;
import io.juhui.marketing.topup.TopUpRule;
import io.juhui.marketing.topup.TopUpTier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What can be paid for beside orders: top-ups with a bonus now, before and soon, and two cards. */
@Component
@Profile("demo")
class DemoPaidIn {

    private static final String PART = "paid-in";
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));

    private final TopUpCampaigns campaigns;
    private final CardShop cards;
    private final CampaignDesk desk;
    private final CampaignPast past;
    private final DemoParts parts;
    private final Clock clock;

    DemoPaidIn(
            TopUpCampaigns campaigns,
            CardShop cards,
            CampaignDesk desk,
            CampaignPast past,
            DemoParts parts,
            Clock clock) {
        this.campaigns = campaigns;
        this.cards = cards;
        this.desk = desk;
        this.past = past;
        this.parts = parts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(13)
    void load() {
        var now = clock.instant();
        if (parts.has(DemoParts.HISTORY)) {
            parts.tell(PART, now, () -> tell(now));
        }
    }

    private void tell(Instant now) {
        var day = Duration.ofDays(1);
        var soon = new TimeWindow(now.minus(day), now.plus(day.multipliedBy(20)));
        publish("充值有礼", soon, rule(0, 10_000, 1_000, 0, 50_000, 10_000, 200, 100_000, 25_000, 500));
        publish(
                "年终充值",
                new TimeWindow(now.plus(day.multipliedBy(21)), now.plus(day.multipliedBy(30))),
                rule(90, 20_000, 3_000, 0));
        past.lasted(
                publish("开业充值", soon, rule(30, 10_000, 2_000, 0)),
                new TimeWindow(now.minus(day.multipliedBy(60)), now.minus(day.multipliedBy(50))));
        cards.open(card("PLUS", true, new CardSpec(1, Money.fen(1_990)), new CardSpec(12, Money.fen(14_800))));
        cards.open(card("老友卡", false, new CardSpec(3, Money.fen(3_900))));
    }

    private io.juhui.frame.campaign.CampaignId publish(String name, TimeWindow window, TopUpRule rule) {
        var id = campaigns.open(CampaignTerms.of(name, window), rule).id();
        desk.publish(id, true, TELLER);
        return id;
    }

    /** @param numbers amount, gift money and points of each tier */
    private static TopUpRule rule(int giftDays, long... numbers) {
        var tiers = new ArrayList<TopUpTier>();
        for (int i = 0; i < numbers.length; i += 3) {
            tiers.add(new TopUpTier(Money.fen(numbers[i]), Money.fen(numbers[i + 1]), numbers[i + 2], List.of()));
        }
        return new TopUpRule(tiers, giftDays);
    }

    private static CardTerms card(String name, boolean onSale, CardSpec... specs) {
        return new CardTerms(
                name,
                10_000, // its price would stand on every card of goods, before what campaigns say of them
                true,
                new CardPerks(Money.fen(500), 100, List.of()),
                7,
                new CardPerks(Money.ZERO, 20, List.of()),
                List.of(specs),
                onSale);
    }
}
