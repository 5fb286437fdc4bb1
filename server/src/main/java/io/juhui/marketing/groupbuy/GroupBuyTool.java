package io.juhui.marketing.groupbuy;

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

/** What the campaigns' frame has to know of group buys. */
@Component
class GroupBuyTool implements CampaignTool {

    private final GroupBuys rules;
    private final GroupBuyCheck check;
    private final Teams teams;
    private final TeamEnds ends;
    private final Clock clock;

    GroupBuyTool(GroupBuys rules, GroupBuyCheck check, Teams teams, TeamEnds ends, Clock clock) {
        this.rules = rules;
        this.check = check;
        this.teams = teams;
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return GroupBuys.KIND;
    }

    @Override
    public Words words() {
        return GroupBuyWords.TOOL;
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
        return Set.of(LimitKind.TIMES_PER_PERSON, LimitKind.UNITS_PER_PERSON, LimitKind.UNITS_PER_ORDER);
    }

    @Override
    public Words summary(CampaignId campaign) {
        return rules.remembered(campaign)
                .or(() -> rules.find(campaign)) // one that is being made
                .map(GroupBuyWords::of)
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

    /** A leader who buys one unit pays least for it. */
    @Override
    public PriceFloor floor(CampaignId campaign) {
        var rule = require(campaign);
        return (sku, before) -> rule.sku(sku.sku().value())
                .map(one ->
                        GroupBuyTerms.line(one.price(), 1, rule.leaderPerk()).min(before))
                .orElse(before);
    }

    @Override
    public List<Words> onStop(Campaign campaign) {
        var now = teams.figures(campaign.id());
        return now.open() == 0
                ? List.of()
                : List.of(new Words(
                        "进行中的 " + now.open() + " 个团会立即截止，未成团的退款（已付款 " + now.waiting() + " 人）。",
                        "Its " + now.open() + " open teams close now; those not completed are refunded ("
                                + now.waiting() + " members have paid)."));
    }

    @Override
    public void stopped(Campaign campaign) {
        ends.cutShort(campaign.id(), clock.instant());
    }

    @Override
    public List<Counter> counters(CampaignId campaign) {
        var now = teams.figures(campaign);
        return List.of(
                new Counter(new Words("进行中的团", "Open teams"), now.open()),
                new Counter(new Words("已付款待成团", "Paid, waiting"), now.waiting()),
                new Counter(new Words("成团数", "Teams formed"), now.formed()),
                new Counter(new Words("商家补位成团", "Completed by the shop"), now.filled()),
                new Counter(new Words("未成团", "Not completed"), now.failed()),
                new Counter(new Words("成团人数", "Members of completed teams"), now.members()));
    }

    private GroupBuyTerms require(CampaignId campaign) {
        return rules.find(campaign).orElseThrow(GroupBuyProblem.NO_SUCH::problem);
    }
}
