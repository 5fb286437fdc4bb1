package io.juhui.demo;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Money;
import io.juhui.money.giftcard.GiftCardBatches;
import io.juhui.money.giftcard.GiftCardRedeeming;
import io.juhui.money.giftcard.GiftCardTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gift cards in every state, and some whose codes are told to visitors. */
@Component
@Profile("demo")
class DemoGiftCards {

    /** Told at the start; there are nine of them, by the last digit. */
    static final String TO_TRY = "TRYJ-GFTC-ARD0-0001";

    private static final String PART = "gift-cards";
    private static final String BY = "demo";
    private static final int REDEEMED = 6;
    private static final Duration DAY = Duration.ofDays(1);

    private final GiftCardBatches batches;
    private final GiftCardRedeeming redeeming;
    private final Campaigns campaigns;
    private final DemoParts parts;
    private final Clock clock;

    DemoGiftCards(
            GiftCardBatches batches, GiftCardRedeeming redeeming, Campaigns campaigns, DemoParts parts, Clock clock) {
        this.batches = batches;
        this.redeeming = redeeming;
        this.campaigns = campaigns;
        this.parts = parts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(15)
    void load() {
        if (parts.has(DemoParts.HISTORY)) {
            var now = clock.instant();
            parts.tell(PART, now, () -> tell(now));
        }
    }

    private void tell(Instant now) {
        var begun = now.minus(DAY);
        var years = now.plus(DAY.multipliedBy(3 * 366));
        var numbers = IntStream.rangeClosed(1, 9);
        batches.issue(
                terms("体验礼品卡", "给来逛演示店的人", false, 5_000, 9, begun, years, 0),
                BY,
                numbers.mapToObj(i -> "TRYJGFTCARD0000" + i).toList());
        redeemSome("新年礼品卡", "门店柜台售卖", 10_000, 20, "NEWYEARGFTCARD", begun, years);
        redeemSome("员工福利卡", "客服组年终福利", 20_000, REDEEMED, "STAFFGFTCARD00", begun, years);
        batches.issue(terms("春节礼品卡", "节前一周开始兑换", true, 20_000, 50, now.plus(DAY.multipliedBy(20)), years, 0), BY);
        var past = batches.issue(terms("中秋体验卡", "老客户答谢", false, 2_000, 30, begun, now.plus(DAY), 30), BY);
        batches.lasted(past, now.minus(DAY.multipliedBy(70)), now.minus(DAY.multipliedBy(40)));
    }

    /** As many as there are members to redeem them. */
    private void redeemSome(String name, String note, long face, int count, String stem, Instant from, Instant until) {
        var codes =
                Stream.iterate(10, i -> i + 1).limit(count).map(i -> stem + i).toList();
        batches.issue(terms(name, note, true, face, count, from, until, 0), BY, codes);
        var levels = IntStream.rangeClosed(1, 4).mapToObj(AudienceId::new).toList();
        var buyers = campaigns.members(new Audience("level", levels), 0, REDEEMED);
        for (int i = 0; i < buyers.size(); i++) {
            redeeming.redeemed(buyers.get(i), codes.get(i));
        }
    }

    private static GiftCardTerms terms(
            String name, String note, boolean sold, long face, int count, Instant from, Instant until, int days) {
        return new GiftCardTerms(name, note, sold, Money.fen(face), count, from, until, days);
    }
}
