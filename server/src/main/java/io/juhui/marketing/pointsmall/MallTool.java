package io.juhui.marketing.pointsmall;

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

/** What the campaigns' frame has to know of the points mall. */
@Component
class MallTool implements CampaignTool {

    /** Of its campaigns, picks, effects on orders and pages. */
    static final String KIND = "pointsmall";

    private final MallItems items;
    private final MallNames names;
    private final MallCheck check;
    private final Exchanges exchanges;

    MallTool(MallItems items, MallNames names, MallCheck check, Exchanges exchanges) {
        this.items = items;
        this.names = names;
        this.check = check;
        this.exchanges = exchanges;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Words words() {
        return new Words("积分商城", "Points mall");
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    /** Who does not pick it pays the price that all pay, so one SKU may be in several. */
    @Override
    public boolean exclusive() {
        return false;
    }

    /** How many a person may have counts what is no order too, so it stands in the rule. */
    @Override
    public Set<LimitKind> limits() {
        return Set.of();
    }

    @Override
    public Words summary(CampaignId campaign) {
        return items.remembered(campaign)
                .or(() -> items.find(campaign)) // one that is being made
                .map(this::said)
                .orElse(new Words("", ""));
    }

    private Words said(MallItem item) {
        var price = MallWords.price(item);
        var what = names.of(item);
        return new Words(price.zh() + " 兑 " + what.zh(), what.en() + " for " + price.en());
    }

    @Override
    public void ready(Campaign campaign) {
        check.check(campaign.terms(), require(campaign.id()));
    }

    @Override
    public void copy(CampaignId from, CampaignId to) {
        items.store(to, require(from));
    }

    @Override
    public PriceFloor floor(CampaignId campaign) {
        var item = require(campaign);
        return (sku, before) -> item.isGoods() && sku.sku().equals(item.sku()) ? before.min(item.cash()) : before;
    }

    @Override
    public List<Counter> counters(CampaignId campaign) {
        var sums = exchanges.sums(campaign);
        return List.of(
                new Counter(new Words("兑出件数", "Exchanged"), sums.units()),
                new Counter(new Words("兑换人数", "Persons"), sums.persons()),
                new Counter(new Words("消耗积分", "Points spent"), sums.points()));
    }

    private MallItem require(CampaignId campaign) {
        return items.find(campaign).orElseThrow(MallProblem.NO_SUCH::problem);
    }
}
