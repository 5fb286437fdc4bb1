package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the campaigns' frame has to know of flash sales. */
@Component
class FlashTool implements CampaignTool {

    private final FlashSales sales;
    private final FlashSaleCheck check;
    private final FlashStarts starts;
    private final FlashStocks stocks;
    private final CampaignPast campaigns;
    private final Clock clock;

    FlashTool(
            FlashSales sales,
            FlashSaleCheck check,
            FlashStarts starts,
            FlashStocks stocks,
            CampaignPast campaigns,
            Clock clock) {
        this.sales = sales;
        this.check = check;
        this.starts = starts;
        this.stocks = stocks;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FlashSales.KIND;
    }

    @Override
    public Words words() {
        return FlashWords.TOOL;
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
        return sales.remembered(campaign)
                .or(() -> sales.find(campaign)) // one that is being made
                .map(FlashWords::of)
                .orElse(new Words("", ""));
    }

    /** Sets the clocks of its sessions, in the transaction that publishes or changes it. */
    @Override
    public void ready(Campaign campaign) {
        check.check(campaign.terms(), require(campaign.id()));
        starts.set(campaign.id());
    }

    /** Its sessions move along with the campaign. */
    @Override
    public void copy(CampaignId from, CampaignId to) {
        var begins = campaigns.of(List.of(from, to)).stream()
                .collect(Collectors.toMap(Campaign::id, one -> one.window().start()));
        var later = Duration.between(begins.get(from), begins.get(to));
        sales.store(to, require(from).later(later));
    }

    @Override
    public PriceFloor floor(CampaignId campaign) {
        var rule = require(campaign);
        return (sku, before) ->
                rule.sku(sku.sku().value()).map(one -> one.price().min(before)).orElse(before);
    }

    @Override
    public List<Words> onStop(Campaign campaign) {
        var open = stocks.of(campaign.id());
        int left = open.stream().mapToInt(FlashStocks.Units::left).sum();
        int held = open.stream().mapToInt(FlashStocks.Units::held).sum();
        return List.of(new Words(
                "所有场次立即结束，剩余 " + left + " 件退回商品库存；未付款的 " + held + " 件仍可付款，不付的也退回商品库存。",
                "All sessions end now; " + left + " units left go back to the goods. The " + held
                        + " unpaid can still be paid, and go back otherwise."));
    }

    @Override
    public void stopped(Campaign campaign) {
        starts.stop(campaign.id(), clock.instant());
    }

    @Override
    public List<Counter> counters(CampaignId campaign) {
        var units = stocks.of(campaign);
        return List.of(
                new Counter(
                        new Words("划出库存", "Set aside"),
                        units.stream().mapToInt(FlashStocks.Units::carved).sum()),
                new Counter(
                        new Words("已售出", "Sold"),
                        units.stream().mapToInt(FlashStocks.Units::sold).sum()),
                new Counter(
                        new Words("待付款", "Unpaid"),
                        units.stream().mapToInt(FlashStocks.Units::held).sum()),
                new Counter(
                        new Words("退回商品库存", "Given back"),
                        units.stream().mapToInt(FlashStocks.Units::returned).sum()),
                new Counter(
                        new Words("排号人次", "Turns drawn"),
                        units.stream().mapToInt(FlashStocks.Units::turns).sum()));
    }

    private FlashSaleTerms require(CampaignId campaign) {
        return sales.find(campaign).orElseThrow(FlashProblem.NO_SUCH::problem);
    }
}
