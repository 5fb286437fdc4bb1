package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.points.PointsFact;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Goods at their cash part, where the buyer picks them for points and has enough. */
@Component
class MallRule implements PriceRule {

    private final Campaigns campaigns;
    private final MallItems items;

    MallRule(Campaigns campaigns, MallItems items) {
        this.campaigns = campaigns;
        this.items = items;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var offers = new ArrayList<Offer>();
        var nearly = new ArrayList<Nearly>();
        for (var pick : situation.picks(MallTool.KIND)) {
            campaign(pick)
                    .ifPresent(campaign -> items.remembered(campaign.id())
                            .filter(MallItem::isGoods)
                            .ifPresent(item -> soFar.lines().stream()
                                    .filter(line -> line.skuId() == item.sku().value())
                                    .forEach(line -> refusal(campaign, item, line, pick, situation)
                                            .ifPresentOrElse(
                                                    why -> nearly.add(nearly(campaign, why, line)),
                                                    () -> offer(campaign, item, line)
                                                            .ifPresent(offers::add)))));
        }
        return new Proposals(List.copyOf(offers), List.copyOf(nearly));
    }

    private Optional<Campaign> campaign(Pick pick) {
        return pick.id().matches("\\d{1,18}")
                ? campaigns
                        .find(new CampaignId(Long.parseLong(pick.id())))
                        .filter(one -> one.tool().equals(MallTool.KIND))
                : Optional.empty();
    }

    private Optional<Words> refusal(
            Campaign campaign, MallItem item, Basket.Line line, Pick pick, Situation situation) {
        if (campaigns.opening(campaign, situation) instanceof Opening.Shut shut) {
            return Optional.of(shut.words());
        }
        long needed = item.points() * line.quantity();
        long have = PointsFact.of(situation);
        if (have < needed) {
            return Optional.of(MallWords.tooFew(needed, have));
        }
        return pick.amount() < needed
                ? Optional.of(new Words("需要 " + needed + " 积分", "It takes " + needed + " points"))
                : Optional.empty();
    }

    /** It costs points already: no lane takes more of them. */
    private static Optional<Offer> offer(Campaign campaign, MallItem item, Basket.Line line) {
        var saving = line.unitBase().minus(item.cash()).times(line.quantity());
        if (!saving.isPositive()) {
            return Optional.empty();
        }
        var made = campaign.offer(MallWords.price(item), Map.of(line.number(), saving));
        var closes = new HashSet<>(made.closes());
        closes.add(Lane.POINTS);
        return Optional.of(new Offer(made.rule(), made.source(), made.text(), made.savings(), closes));
    }

    private static Nearly nearly(Campaign campaign, Words why, Basket.Line line) {
        var words = new Words("积分兑换：" + why.zh(), "For points: " + why.en());
        return new Nearly(
                Lane.PRICE,
                MallTool.KIND,
                campaign.id().value(),
                Nearly.Why.NOT_FOR_THIS,
                words,
                Money.ZERO,
                0,
                Set.of(line.number()));
    }
}
