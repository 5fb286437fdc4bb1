package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.marketing.coupon.Claim.Claimed;
import io.juhui.platform.store.HotRoads;
import io.juhui.platform.store.HotWrites;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.web.RoadKeys;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Facts;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Coming by coupons: buyers who take them all at once ride the road; what is given joins the giver's transaction. */
@Component
class CouponClaims {

    private final CouponTemplates templates;
    private final Campaigns campaigns;
    private final CouponCodes codes;
    private final ClaimBatch batches;
    private final Clock clock;
    private final HotWrites<Claim, Claimed> road;

    CouponClaims(
            CouponTemplates templates,
            Campaigns campaigns,
            CouponCodes codes,
            ClaimBatch batches,
            Clock clock,
            HotRoads roads) {
        this.templates = templates;
        this.campaigns = campaigns;
        this.codes = codes;
        this.batches = batches;
        this.clock = clock;
        this.road = roads.open("coupon-claims", batches::run);
    }

    /** Who takes one, and where. */
    record Taker(BuyerId buyer, Channel channel, RoadKeys.@Nullable Key key) {}

    /** A buyer takes one from the coupon centre or a product's page; durable before it answers. */
    Claimed take(Taker taker, CampaignId campaign, CouponWay way) {
        var template = templates.remembered(campaign).orElseThrow(CouponProblem.NO_SUCH::problem);
        var shut = template.terms().ways().contains(way)
                ? shut(taker, campaign).orElse(null)
                : CouponProblem.NO_SUCH.problem();
        return road.ask(Claim.of(taker.buyer(), campaign, way).with(null, shut, taker.key()));
    }

    /** The same with a code, which says of which template. */
    Claimed redeem(Taker taker, String code) {
        var digest = CouponCodes.digest(code);
        var campaign = codes.of(digest)
                .orElseThrow(() -> CouponProblem.NO_SUCH_CODE.problem().at("/code"));
        var shut = templates
                        .remembered(campaign)
                        .filter(template -> template.terms().ways().contains(CouponWay.CODE))
                        .isPresent()
                ? shut(taker, campaign).orElse(null)
                : CouponProblem.NO_SUCH_CODE.problem().at("/code");
        return road.ask(Claim.of(taker.buyer(), campaign, CouponWay.CODE).with(digest, shut, taker.key()));
    }

    /** In the caller's transaction: each gets it or is told why not, and the others are not harmed. */
    List<Outcome<Claimed>> give(List<Claim> claims) {
        return batches.run(claims);
    }

    private Optional<Problem> shut(Taker taker, CampaignId id) {
        return campaigns
                .find(id)
                .map(campaign -> campaigns.opening(campaign, situation(taker, campaign)))
                .<Optional<Problem>>map(
                        opening -> opening instanceof Opening.Shut no ? Optional.of(problem(no)) : Optional.empty())
                .orElseGet(() -> Optional.of(CouponProblem.NO_SUCH.problem()));
    }

    /** What is known of a buyer is read only where it matters, since everybody comes at once. */
    private Situation situation(Taker taker, Campaign campaign) {
        var at = clock.instant();
        return campaign.terms().audience().everybody() && campaign.state(at) == CampaignState.RUNNING
                ? new Situation(Optional.of(taker.buyer()), at, taker.channel(), List.of(), Facts.NONE)
                : campaigns.situation(taker.buyer(), taker.channel());
    }

    private static Problem problem(Opening.Shut shut) {
        return CouponProblem.SHUT
                .problem()
                .with("why", shut.why())
                .at("/campaignId", shut.words().zh(), shut.words().en());
    }
}
