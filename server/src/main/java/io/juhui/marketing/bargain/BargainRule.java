package io.juhui.marketing.bargain;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Nearly.Why;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The price that a buyer's own launch has come to, for who picks it; else why not. Pure: the launch is a fact. */
@Component
class BargainRule implements PriceRule {

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        if (!BargainPick.isMade(situation.picks())) {
            return Proposals.NONE;
        }
        var launch = BargainPick.of(situation.picks())
                .flatMap(id -> situation.facts().of(LaunchFact.class).flatMap(fact -> fact.launch(id)));
        return launch.map(one -> of(one, soFar, situation))
                .orElseGet(() -> refused(0, soFar, title(BargainProblem.NO_SUCH_LAUNCH)));
    }

    private static Proposals of(Launch launch, Basket basket, Situation situation) {
        long campaign = launch.campaign().value();
        var shut = launch.buyShut(situation.at());
        if (shut.isPresent()) {
            return refused(campaign, basket, title(shut.get()));
        }
        if (basket.lines().size() != 1 || basket.lines().getFirst().skuId() != launch.sku()) {
            return refused(
                    campaign, basket, new Words("只能购买这次砍价的商品", "It is good for the thing it was launched for alone"));
        }
        var line = basket.lines().getFirst();
        if (line.quantity() != 1) {
            return refused(campaign, basket, new Words("一次砍价只能买 1 件", "One launch buys one unit"));
        }
        var saving = line.unitBase().minus(launch.price());
        if (!saving.isPositive()) {
            return refused(campaign, basket, new Words("现在直接购买更便宜", "Buying it directly is cheaper now"));
        }
        var offer =
                new Offer(Bargains.KIND, campaign, BargainWords.PRICE, Map.of(line.number(), saving), launch.closes());
        return new Proposals(List.of(offer), List.of(said(campaign, Why.CHOICE, BargainWords.chosen(launch), basket)));
    }

    private static Words title(BargainProblem why) {
        return why.kind().title();
    }

    private static Proposals refused(long campaign, Basket basket, Words why) {
        return new Proposals(List.of(), List.of(said(campaign, Why.NOT_FOR_THIS, why, basket)));
    }

    private static Nearly said(long campaign, Why why, Words words, Basket basket) {
        var lines = basket.lines().stream().map(Basket.Line::number).collect(Collectors.toUnmodifiableSet());
        return new Nearly(Lane.PRICE, Bargains.KIND, campaign, why, words, Money.ZERO, 0, lines);
    }
}
