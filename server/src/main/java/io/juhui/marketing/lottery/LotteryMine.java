package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.money.ledger.Balances;
import io.juhui.money.ledger.Pot;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How often somebody may still draw. */
@Component
class LotteryMine {

    private final Chances chances;
    private final Balances balances;
    private final Clock clock;

    LotteryMine(Chances chances, Balances balances, Clock clock) {
        this.chances = chances;
        this.balances = balances;
        this.clock = clock;
    }

    /**
     * @param left draws that cost nothing more, of today's and of those that last, within the caps
     * @param free of them, those that are gone tomorrow
     * @param forPoints draws for points beside these, as far as the points go
     * @param capped whether the caps of the day or of the campaign are reached
     */
    record MyChances(int left, int free, int forPoints, long points, boolean capped, int drawn, int wins) {}

    MyChances of(BuyerId buyer, CampaignId campaign, LotteryRule rule) {
        var had = chances.had(buyer, campaign, clock.instant());
        int may = Math.max(0, Math.min(rule.drawsPerDay() - had.today(), rule.drawsPerPerson() - had.total()));
        int free = Math.min(may, Math.max(0, rule.chances().freePerDay() - had.free()));
        int left = Math.min(may, free + had.open());
        long points = balances.of(buyer).spendable(Pot.POINTS_AVAILABLE);
        long affords = points / rule.chances().points();
        int paid = Math.max(0, rule.chances().pointsPerDay() - had.paid());
        int forPoints = (int) Math.min(Math.min(paid, affords), may - left);
        return new MyChances(left, free, forPoints, points, may == 0, had.total(), had.wins());
    }
}
