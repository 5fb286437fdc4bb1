package io.juhui.marketing.lottery;

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

/** What the campaigns' frame has to know of lotteries. */
@Component
class LotteryTool implements CampaignTool {

    private final Lotteries lotteries;
    private final LotteryStock stock;
    private final LotteryCheck check;
    private final LotteryForms forms;
    private final LotteryFigures figures;

    LotteryTool(
            Lotteries lotteries, LotteryStock stock, LotteryCheck check, LotteryForms forms, LotteryFigures figures) {
        this.lotteries = lotteries;
        this.stock = stock;
        this.check = check;
        this.forms = forms;
        this.figures = figures;
    }

    @Override
    public String kind() {
        return LotteryCampaigns.KIND;
    }

    @Override
    public Words words() {
        return new Words("幸运抽奖", "Lottery");
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public boolean exclusive() {
        return false;
    }

    /** Caps count draws, not orders, so they stand in the rule. */
    @Override
    public Set<LimitKind> limits() {
        return Set.of();
    }

    /** Goods are ordered within their window, which goes on when the campaign is over. */
    @Override
    public boolean outlives() {
        return true;
    }

    @Override
    public Words summary(CampaignId campaign) {
        return lotteries
                .remembered(campaign)
                .or(() -> lotteries.find(campaign)) // one that is being made
                .map(version -> LotteryWords.prizes(version.rule()))
                .orElse(new Words("", ""));
    }

    @Override
    public void ready(Campaign campaign) {
        var rule = require(campaign.id());
        check.ready(
                campaign.terms(), rule, stock.given(campaign.id(), rule.prizes().size()));
    }

    /** With a seed of its own. */
    @Override
    public void copy(CampaignId from, CampaignId to) {
        forms.make(to, require(from));
    }

    /** A prize is no sale: what it costs is the prizes' worth, which the builder sums up, and no price of goods. */
    @Override
    public PriceFloor floor(CampaignId campaign) {
        return (_, before) -> before;
    }

    @Override
    public List<Words> onStop(Campaign campaign) {
        var open = figures.openChances(campaign.id());
        return List.of(
                new Words("未用的 " + open + " 次抽奖机会作废", open + " chances that are not used are void"),
                new Words("已中的奖品照常发放和领取，随机种子随即公开", "What is won stays won; the seed is told at once"));
    }

    @Override
    public List<Counter> counters(CampaignId campaign) {
        var sums = figures.sums(campaign);
        return List.of(
                new Counter(new Words("抽奖人数", "Persons"), sums.persons()),
                new Counter(new Words("抽奖次数", "Draws"), sums.draws()),
                new Counter(new Words("中奖次数", "Wins"), sums.wins()),
                new Counter(new Words("带来好友", "Friends who came"), sums.friends()));
    }

    private LotteryRule require(CampaignId campaign) {
        return lotteries
                .find(campaign)
                .orElseThrow(LotteryProblem.NO_SUCH::problem)
                .rule();
    }
}
