package io.juhui.marketing.topup;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the campaigns' frame has to know of top-ups. */
@Component
class TopUpTool implements CampaignTool {

    /** Of its campaigns and its payables. */
    static final String KIND = "topup";

    private static final int YUAN = 100;

    private final TopUpRules rules;
    private final TopUpRows rows;
    private final TopUpCheck check;

    TopUpTool(TopUpRules rules, TopUpRows rows, TopUpCheck check) {
        this.rules = rules;
        this.rows = rows;
        this.check = check;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Words words() {
        return new Words("充值有礼", "Top-up bonus");
    }

    /** It makes no price; after the last lane there is none that it could close. */
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
        return Set.of(LimitKind.TIMES_PER_PERSON);
    }

    @Override
    public Words summary(CampaignId campaign) {
        return rules.remembered(campaign)
                .or(() -> rules.find(campaign)) // one that is being made
                .map(TopUpWords::of)
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
        return (_, before) -> before;
    }

    @Override
    public List<Counter> counters(CampaignId campaign) {
        var sums = rows.sums(campaign);
        return List.of(
                new Counter(new Words("充值笔数", "Top-ups"), sums.times()),
                new Counter(new Words("充值金额（元）", "Paid in (yuan)"), sums.amount() / YUAN),
                new Counter(new Words("送出赠金（元）", "Gift money (yuan)"), sums.gift() / YUAN));
    }

    private TopUpRule require(CampaignId campaign) {
        return rules.find(campaign).orElseThrow(TopUpProblem.NO_SUCH::problem);
    }
}
