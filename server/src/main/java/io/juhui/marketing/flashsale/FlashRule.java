package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Nearly.Why;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The flash price for who picks a turn of his own, while its session sells; else why not. */
@Component
class FlashRule implements PriceRule {

    private final Campaigns campaigns;
    private final FlashSales sales;
    private final FlashToken tokens;

    FlashRule(Campaigns campaigns, FlashSales sales, FlashToken tokens) {
        this.campaigns = campaigns;
        this.sales = sales;
        this.tokens = tokens;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        if (!FlashToken.isMade(situation.picks())) {
            return Proposals.NONE;
        }
        var turn = tokens.read(situation.buyer(), situation.picks());
        var session = turn.flatMap(one -> sales.session(one.key().session()));
        if (session.isEmpty()) {
            return refused(0, soFar, FlashProblem.NO_TURN.words());
        }
        long id = session.get().campaign().value();
        var campaign = campaigns.find(session.get().campaign());
        var rule = sales.remembered(session.get().campaign());
        if (session.get().isOver(situation.at()) || campaign.isEmpty() || rule.isEmpty()) {
            return refused(id, soFar, FlashProblem.OVER.words());
        }
        if (!session.get().sells(situation.at())) {
            return refused(id, soFar, FlashProblem.NOT_YET.words());
        }
        return switch (campaigns.opening(campaign.get(), situation)) {
            case Opening.Open _ ->
                of(campaign.get(), rule.get(), turn.get().key().sku(), soFar, situation);
            case Opening.Shut shut -> refused(id, soFar, shut.words());
        };
    }

    private Proposals of(Campaign campaign, FlashSaleTerms rule, long sku, Basket basket, Situation situation) {
        long id = campaign.id().value();
        if (basket.lines().size() != 1 || basket.lines().getFirst().skuId() != sku) {
            return refused(id, basket, new Words("秒杀一次只买抢到的那个规格", "A turn buys the variant it was drawn for, alone"));
        }
        var line = basket.lines().getFirst();
        int most = campaigns.unitsLeft(campaign, situation);
        if (line.quantity() > most) {
            return refused(
                    id,
                    basket,
                    most > 0
                            ? new Words("秒杀限购，最多还能买 " + most + " 件", "At most " + most + " more at the flash price")
                            : FlashProblem.LIMIT.words());
        }
        var saving = rule.sku(sku)
                .map(one -> line.unitBase().minus(one.price()).times(line.quantity()))
                .orElse(Money.ZERO);
        if (!saving.isPositive()) {
            return refused(id, basket, FlashProblem.NOT_POSSIBLE.words());
        }
        return new Proposals(
                List.of(campaign.offer(FlashWords.PRICE, Map.of(line.number(), saving))),
                List.of(said(id, Why.CHOICE, FlashWords.payWithin(rule.unpaidMinutes()), basket)));
    }

    private static Proposals refused(long campaign, Basket basket, Words why) {
        return new Proposals(List.of(), List.of(said(campaign, Why.NOT_FOR_THIS, why, basket)));
    }

    private static Nearly said(long campaign, Why why, Words words, Basket basket) {
        Set<Integer> lines = basket.lines().stream().map(Basket.Line::number).collect(Collectors.toUnmodifiableSet());
        return new Nearly(Lane.PRICE, FlashSales.KIND, campaign, why, words, Money.ZERO, 0, lines);
    }
}
