package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes templates, for the console and for other rooms under the same checks. */
@Component
public class CouponDesk {

    private final CampaignDesk desk;
    private final CampaignPast stored;
    private final CouponTemplates templates;
    private final CouponCounts counts;

    CouponDesk(CampaignDesk desk, CampaignPast stored, CouponTemplates templates, CouponCounts counts) {
        this.desk = desk;
        this.stored = stored;
        this.templates = templates;
        this.counts = counts;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms campaign, CouponTerms terms) {
        CouponCheck.check(terms, campaign);
        return desk.create(CouponTemplate.KIND, campaign, id -> store(id, campaign, terms));
    }

    /** Once somebody has claimed one, what it promises stays: only how many there are, who may have them, and until when to claim. */
    @Transactional
    Campaign change(CampaignId id, CampaignDesk.Seen seen, CampaignTerms campaign, CouponTerms terms) {
        CouponCheck.check(terms, campaign);
        var before = templates.find(id).orElseThrow(CouponProblem.NO_SUCH::problem);
        if (counts.claimed(id) > 0) {
            requirePromised(id, before, campaign, terms);
        }
        return desk.change(id, seen, campaign, own -> store(own, campaign, terms));
    }

    private void requirePromised(CampaignId id, CouponTerms before, CampaignTerms campaign, CouponTerms terms) {
        if (!before.promisesLike(terms)) {
            throw CouponProblem.CLAIMED.problem().at("/rule");
        }
        var was = stored.of(List.of(id)).getFirst().terms();
        if (!was.scope().equals(campaign.scope())
                || !was.closes().equals(campaign.closes())
                || !campaign.channels().containsAll(was.channels())) {
            throw CouponProblem.CLAIMED.problem().at("/campaign/scope");
        }
    }

    private void store(CampaignId id, CampaignTerms campaign, CouponTerms terms) {
        templates.store(id, terms);
        counts.bound(id, terms.total(), campaign.budget());
    }
}
