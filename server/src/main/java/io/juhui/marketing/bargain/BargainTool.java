package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the campaigns' frame has to know of bargains. */
@Component
class BargainTool implements CampaignTool {

    private final Bargains rules;
    private final BargainCheck check;
    private final Launches launches;
    private final LaunchEnds ends;
    private final Clock clock;

    BargainTool(Bargains rules, BargainCheck check, Launches launches, LaunchEnds ends, Clock clock) {
        this.rules = rules;
        this.check = check;
        this.launches = launches;
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Bargains.KIND;
    }

    @Override
    public Words words() {
        return BargainWords.TOOL;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public boolean exclusive() {
        return true;
    }

    /** A launch is one unit, and how many a person may launch stands in the rule. */
    @Override
    public Set<LimitKind> limits() {
        return Set.of();
    }

    /** What was launched in time is bought afterwards, too. */
    @Override
    public boolean outlives() {
        return true;
    }

    @Override
    public Words summary(CampaignId campaign) {
        return rules.remembered(campaign)
                .or(() -> rules.find(campaign)) // one that is being made
                .map(BargainWords::of)
                .orElse(new Words("", ""));
    }

    @Override
    public void ready(Campaign campaign) {
        check.check(campaign.terms(), require(campaign.id()));
    }

    @Override
    public void copy(CampaignId from, CampaignId to) {
        rules.store(to, require(from));
    }

    @Override
    public PriceFloor floor(CampaignId campaign) {
        var rule = require(campaign);
        return (sku, before) ->
                rule.sku(sku.sku().value()).map(one -> one.floor().min(before)).orElse(before);
    }

    @Override
    public List<Words> onStop(Campaign campaign) {
        var open = launches.figures(campaign.id()).open();
        return open == 0
                ? List.of()
                : List.of(new Words(
                        "进行中的 " + open + " 个砍价立即截止帮砍，砍到的价格在付款期内仍可购买；发起人会收到通知。",
                        "Help for its " + open
                                + " open launches ends now; what can be bought can be bought for as long as"
                                + " the time to pay, and their owners are told."));
    }

    @Override
    public void stopped(Campaign campaign) {
        ends.cutShort(campaign.id(), clock.instant());
    }

    @Override
    public List<Counter> counters(CampaignId campaign) {
        var now = launches.figures(campaign);
        return List.of(
                new Counter(new Words("进行中的砍价", "Open launches"), now.open()),
                new Counter(new Words("发起人数", "People who launched"), now.people()),
                new Counter(new Words("帮砍次数", "Helps"), now.helps()),
                new Counter(new Words("帮砍后自己发起的人", "Helpers who launched, too"), now.started()),
                new Counter(new Words("砍到底价", "At their floor"), now.floor()),
                new Counter(new Words("已购买", "Bought"), now.bought()),
                new Counter(new Words("已过期", "Expired"), now.expired()));
    }

    private BargainTerms require(CampaignId campaign) {
        return rules.find(campaign).orElseThrow(BargainProblem.NO_SUCH::problem);
    }
}
