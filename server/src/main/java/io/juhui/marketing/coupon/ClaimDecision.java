package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.marketing.coupon.Claim.Claimed;
import io.juhui.marketing.coupon.ClaimRows.Fresh;
import io.juhui.marketing.coupon.ClaimRows.Held;
import io.juhui.marketing.coupon.ClaimRows.Person;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decides claims one after the other on the working copy of their batch: code, person, total, budget. */
@Component
class ClaimDecision {

    private static final Set<CampaignState> SHUT =
            Set.of(CampaignState.PAUSED, CampaignState.FUSED, CampaignState.OVER, CampaignState.STOPPED);

    private final CouponTemplates templates;
    private final Campaigns campaigns;
    private final Ids ids;

    ClaimDecision(CouponTemplates templates, Campaigns campaigns, Ids ids) {
        this.templates = templates;
        this.campaigns = campaigns;
        this.ids = ids;
    }

    /**
     * One batch at work.
     *
     * @param spent campaigns whose budget has no room for one more
     */
    record Working(Held held, List<Fresh> fresh, Set<CampaignId> spent, Instant at) {

        static Working of(Held held, Instant at) {
            return new Working(held, new ArrayList<>(), new HashSet<>(), at);
        }
    }

    /** Takes them from the working copy, or refuses and takes nothing. */
    Claimed claim(Claim claim, Working working) {
        var shut = claim.shut();
        if (shut != null) {
            throw shut;
        }
        var terms = open(claim, working.at()).terms();
        requireRoom(claim, terms, working);
        var coupons = new ArrayList<CouponId>();
        for (int i = 0; i < claim.coupons(); i++) {
            var id = new CouponId(ids.next());
            coupons.add(id);
            var valid = terms.validity().of(working.at());
            working.fresh().add(new Fresh(id, claim, terms.worth(), terms.uses(), valid));
        }
        count(claim, terms.worth(), working);
        return new Claimed(List.copyOf(coupons), false);
    }

    /** As far as everybody's memory tells; who it is for was asked before. */
    private CouponTemplate open(Claim claim, Instant at) {
        var template = templates.remembered(claim.campaign()).orElseThrow(CouponProblem.NO_SUCH::problem);
        var campaign = campaigns.find(claim.campaign()).orElseThrow(CouponProblem.NO_SUCH::problem);
        var state = campaign.state(at);
        if (SHUT.contains(state) || !template.terms().validity().isOpen(at)) {
            throw CouponProblem.SHUT.problem().with("state", state);
        }
        return template;
    }

    private static void requireRoom(Claim claim, CouponTerms terms, Working working) {
        var id = claim.campaign().value();
        var count = working.held().counts().get(id);
        if (count == null) {
            throw CouponProblem.NO_SUCH.problem();
        }
        var code = claim.code();
        if (code != null && !Long.valueOf(id).equals(working.held().codes().get(code))) {
            throw CouponProblem.NO_SUCH_CODE.problem().at("/code");
        }
        if (had(claim, working) + claim.coupons() > terms.perPerson()) {
            throw CouponProblem.LIMIT_REACHED.problem().with("most", terms.perPerson());
        }
        if (claim.coupons() > count.left()) {
            throw CouponProblem.ALL_CLAIMED.problem();
        }
        if (terms.worth().times(claim.coupons()).fen() > count.room(CouponCounts.day(working.at()))) {
            working.spent().add(claim.campaign());
            throw CouponProblem.BUDGET_SPENT.problem();
        }
    }

    private static int had(Claim claim, Working working) {
        return working.held().had().getOrDefault(person(claim), 0);
    }

    private static Person person(Claim claim) {
        return new Person(claim.campaign().value(), claim.buyer().value());
    }

    private static void count(Claim claim, Money worth, Working working) {
        var today = CouponCounts.day(working.at());
        working.held().counts().computeIfPresent(claim.campaign().value(), (_, count) -> {
            var now = count.and(claim.coupons(), worth.times(claim.coupons()), today);
            if (now.room(today) < worth.fen()) {
                working.spent().add(claim.campaign());
            }
            return now;
        });
        working.held().had().merge(person(claim), claim.coupons(), Integer::sum);
        if (claim.code() != null) {
            working.held().codes().remove(claim.code());
        }
    }

    /** Whose budget is spent pauses by itself when the batch is committed. */
    void settle(Working working) {
        working.spent().forEach(campaigns::spent);
    }
}
