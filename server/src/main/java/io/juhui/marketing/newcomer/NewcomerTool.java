package io.juhui.marketing.newcomer;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the campaigns' frame has to know of newcomer gifts. */
@Component
class NewcomerTool implements CampaignTool {

    static final String KIND = "newcomer";

    private final NewcomerGifts gifts;
    private final NewcomerPersons persons;
    private final Rewards rewards;

    NewcomerTool(NewcomerGifts gifts, NewcomerPersons persons, Rewards rewards) {
        this.gifts = gifts;
        this.persons = persons;
        this.rewards = rewards;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Words words() {
        return new Words("新人礼", "Newcomer gift");
    }

    /** It makes no price; in this lane no campaign competes with it. */
    @Override
    public Lane lane() {
        return Lane.FREIGHT;
    }

    @Override
    public boolean exclusive() {
        return false;
    }

    @Override
    public Set<LimitKind> limits() {
        return Set.of();
    }

    @Override
    public Words summary(CampaignId campaign) {
        return gifts.remembered(campaign)
                .or(() -> gifts.find(campaign)) // one that is being made
                .map(this::said)
                .orElse(new Words("", ""));
    }

    private Words said(NewcomerGift gift) {
        var all = gift.rewards().stream().map(rewards::said).toList();
        return new Words(
                "新人送 " + all.stream().map(Words::zh).collect(Collectors.joining("、")),
                "Newcomers get " + all.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    @Override
    public void ready(Campaign campaign) {
        rewards.check(require(campaign.id()).rewards(), "/rule/rewards");
    }

    @Override
    public void copy(CampaignId from, CampaignId to) {
        gifts.store(to, require(from));
    }

    @Override
    public PriceFloor floor(CampaignId campaign) {
        return (_, before) -> before;
    }

    @Override
    public List<Counter> counters(CampaignId campaign) {
        return List.of(new Counter(new Words("领取人数", "Given to"), persons.count(campaign)));
    }

    private NewcomerGift require(CampaignId campaign) {
        return gifts.find(campaign).orElseThrow(NewcomerProblem.NO_SUCH::problem);
    }
}
