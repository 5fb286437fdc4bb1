package io.juhui.example.seat;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A tool whose campaigns sell at an exclusive price; it has a rule for none of them and counts nothing but to ten. */
@Component
class SeatTool implements CampaignTool {

    static final String KIND = "seat-campaign";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Words words() {
        return new Words("名额活动", "Seat campaign");
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public boolean exclusive() {
        return true;
    }

    @Override
    public Set<LimitKind> limits() {
        return Set.of(LimitKind.UNITS_PER_PERSON, LimitKind.UNITS_PER_ORDER);
    }

    @Override
    public Words summary(CampaignId campaign) {
        return new Words("名额价", "Seat price");
    }

    @Override
    public void ready(Campaign campaign) {}

    @Override
    public void copy(CampaignId from, CampaignId to) {}

    @Override
    public PriceFloor floor(CampaignId campaign) {
        return (_, before) -> before.min(Money.fen(100));
    }

    @Override
    public List<Words> onStop(Campaign campaign) {
        return List.of(new Words("10 个名额会释放", "10 seats are freed"));
    }

    @Override
    public List<Counter> counters(CampaignId campaign) {
        return List.of(new Counter(new Words("名额", "Seats"), 10));
    }
}
