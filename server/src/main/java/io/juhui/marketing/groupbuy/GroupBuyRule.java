package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.kernel.Words;
import io.juhui.marketing.groupbuy.GroupBuyFacts.GroupFact;
import io.juhui.marketing.groupbuy.GroupBuyOffers.Way;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The group price for who picks a team, open to this buyer here and now; else why not. */
@Component
class GroupBuyRule implements PriceRule {

    private static final Words GONE = new Words("拼团活动已结束", "The group buy is over");
    private static final Words IN_IT = GroupBuyProblem.ALREADY_IN.kind().title();

    private final Campaigns campaigns;
    private final GroupBuys rules;

    GroupBuyRule(Campaigns campaigns, GroupBuys rules) {
        this.campaigns = campaigns;
        this.rules = rules;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        if (!GroupPick.isMade(situation.picks())) {
            return new Proposals(List.of(), onlyInTeams(soFar, situation));
        }
        return switch (GroupPick.of(situation.picks()).orElse(null)) {
            case GroupPick.Open open -> open(open, soFar, situation);
            case GroupPick.Join join -> join(join, soFar, situation);
            case null -> Proposals.NONE;
        };
    }

    private List<Nearly> onlyInTeams(Basket basket, Situation situation) {
        var said = new ArrayList<Nearly>();
        for (var campaign : campaigns.of(GroupBuys.KIND)) {
            if (campaign.state(situation.at()) == CampaignState.RUNNING
                    && rules.remembered(campaign.id())
                            .filter(rule -> !rule.single())
                            .isPresent()) {
                said.addAll(GroupBuyOffers.onlyInTeams(
                        campaign.id().value(),
                        basket.lines().stream()
                                .filter(line -> campaign.covers(SkuRef.of(line)))
                                .toList()));
            }
        }
        return said;
    }

    private Proposals open(GroupPick.Open pick, Basket basket, Situation situation) {
        var campaign = campaigns.find(pick.campaign()).filter(c -> c.tool().equals(GroupBuys.KIND));
        var rule = rules.remembered(pick.campaign());
        if (campaign.isEmpty() || rule.isEmpty()) {
            return GroupBuyOffers.refused(pick.campaign().value(), basket, GONE);
        }
        var terms = rule.get();
        var way =
                way(campaign.get(), terms.size(), terms.leaderPerk(), GroupBuyWords.opens(terms.size(), terms.hours()));
        return inCampaign(way, campaign.get(), terms, basket, situation);
    }

    private static Way way(Campaign campaign, int size, Optional<LeaderPerk> perk, Words said) {
        return new Way(campaign.id().value(), Optional.of(campaign), Set.of(), size, perk, said);
    }

    private Proposals inCampaign(Way way, Campaign campaign, GroupBuyTerms rule, Basket basket, Situation situation) {
        return switch (campaigns.opening(campaign, situation)) {
            case Opening.Open _ -> GroupBuyOffers.of(way, rule, basket, campaigns.unitsLeft(campaign, situation));
            case Opening.Shut shut -> GroupBuyOffers.refused(way.campaignId(), basket, shut.words());
        };
    }

    private Proposals join(GroupPick.Join pick, Basket basket, Situation situation) {
        var fact = situation.facts().of(GroupFact.class);
        var found = fact.flatMap(known -> known.team(pick.team()));
        if (found.isEmpty()) {
            return GroupBuyOffers.refused(
                    0, basket, GroupBuyProblem.NO_SUCH_TEAM.kind().title());
        }
        var team = found.get();
        long campaignId = team.campaign().value();
        if (fact.get().mine().contains(team.id())) {
            return GroupBuyOffers.refused(campaignId, basket, IN_IT);
        }
        var shut = team.shut(situation.at());
        var rule = rules.remembered(team.campaign());
        if (shut.isPresent() || rule.isEmpty()) {
            return GroupBuyOffers.refused(
                    campaignId,
                    basket,
                    shut.orElse(GroupBuyProblem.TEAM_OVER).kind().title());
        }
        if (basket.lines().stream().anyMatch(line -> line.productId() != team.product())) {
            return GroupBuyOffers.refused(
                    campaignId, basket, new Words("这个团买的是另一件商品", "This team buys something else"));
        }
        return joining(team, rule.get(), basket, situation);
    }

    /** In its campaign while that lasts; after its end by what the team has kept of it (R26). */
    private Proposals joining(Team team, GroupBuyTerms rule, Basket basket, Situation situation) {
        var size = team.kept().size();
        var said = GroupBuyWords.joins(team.missing());
        var lasting = campaigns
                .find(team.campaign())
                .filter(campaign -> campaign.state(situation.at()) != CampaignState.OVER);
        if (lasting.isPresent()) {
            return inCampaign(way(lasting.get(), size, Optional.empty(), said), lasting.get(), rule, basket, situation);
        }
        var late =
                new Way(team.campaign().value(), Optional.empty(), team.kept().closes(), size, Optional.empty(), said);
        var perOrder = team.kept().unitsPerOrder();
        return GroupBuyOffers.of(late, rule, basket, perOrder > 0 ? perOrder : Integer.MAX_VALUE);
    }
}
