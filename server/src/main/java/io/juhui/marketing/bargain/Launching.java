package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.marketing.bargain.BargainTerms.BargainSku;
import io.juhui.marketing.bargain.Launch.LaunchState;
import io.juhui.trade.pricing.Channel;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Beginning a bargain: a person's count, a unit of the campaign's stock and the launch with all its cuts, or none of them. */
@Component
class Launching {

    private final Campaigns campaigns;
    private final Bargains rules;
    private final LaunchMoves moves;
    private final LaunchEnds ends;
    private final Skus skus;
    private final Ids ids;
    private final RandomGenerator random = new SecureRandom();

    Launching(Campaigns campaigns, Bargains rules, LaunchMoves moves, LaunchEnds ends, Skus skus, Ids ids) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.moves = moves;
        this.ends = ends;
        this.skus = skus;
        this.ids = ids;
    }

    @Transactional
    public LaunchId launch(BuyerId owner, CampaignId id, SkuId sku, Channel channel) {
        var campaign = campaigns
                .find(id)
                .filter(one -> one.tool().equals(Bargains.KIND))
                .orElseThrow(BargainProblem.NO_SUCH::problem);
        var situation = campaigns.situation(owner, channel);
        if (campaigns.opening(campaign, situation) instanceof Opening.Shut shut) {
            throw BargainProblem.SHUT
                    .problem()
                    .with("why", shut.why())
                    .at("/campaignId", shut.words().zh(), shut.words().en());
        }
        var rule = rules.remembered(id).orElseThrow(BargainProblem.NO_SUCH::problem);
        var terms = rule.sku(sku.value()).orElseThrow(BargainProblem.NOT_IN_IT::problem);
        var offer = skus.snapshot().sku(sku);
        if (offer == null || !offer.onSale(situation.at()) || offer.price().compareTo(terms.floor()) <= 0) {
            throw BargainProblem.NOT_IN_IT.problem();
        }
        if (!moves.counted(id, owner.value(), rule.launchesPerPerson())) {
            throw BargainProblem.NO_MORE_LAUNCHES.problem().with("most", rule.launchesPerPerson());
        }
        if (!moves.unitTaken(id, sku.value())) {
            throw BargainProblem.SOLD_OUT.problem();
        }
        var launch = fresh(owner, campaign, rule, terms, offer, situation.at());
        if (!moves.launched(launch, Cuts.of(rule, terms, random))) {
            throw BargainProblem.ALREADY_LAUNCHED.problem();
        }
        ends.openUntil(launch.id(), launch.closesAt());
        return launch.id();
    }

    private Launch fresh(
            BuyerId owner, Campaign campaign, BargainTerms rule, BargainSku terms, SkuOffer offer, Instant at) {
        var closes = rule.closes(at, campaign.window().end());
        return new Launch(
                new LaunchId(ids.next()),
                campaign.id(),
                offer.product().value(),
                offer.sku().value(),
                owner,
                LaunchState.OPEN,
                terms.start(),
                terms.floor(),
                terms.first(),
                terms.start().minus(terms.first()),
                rule.helpers(),
                0,
                rule.anyPrice(),
                Set.copyOf(campaign.terms().closes()),
                at,
                closes,
                closes.plus(rule.timeToPay()),
                null,
                null);
    }
}
