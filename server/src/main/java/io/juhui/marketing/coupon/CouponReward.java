package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.reward.Reward;
import io.juhui.frame.reward.spi.RewardKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.reach.notice.Notices;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coupons as a reward: the item is the template's id, the amount how many. */
@Component
class CouponReward implements RewardKind {

    static final String KIND = "coupon";
    private static final int MOST = 99;

    private final CouponClaims claims;
    private final CouponTemplates templates;
    private final CouponUses uses;
    private final Notices notices;
    private final Clock clock;
    private final JdbcClient db;

    CouponReward(
            CouponClaims claims,
            CouponTemplates templates,
            CouponUses uses,
            Notices notices,
            Clock clock,
            JdbcClient db) {
        this.uses = uses;
        this.notices = notices;
        this.clock = clock;
        this.claims = claims;
        this.templates = templates;
        this.db = db;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Words words() {
        return new Words("优惠券", "Coupons");
    }

    @Override
    public void check(Reward reward) {
        var template = template(reward).orElseThrow(CouponProblem.NO_SUCH::problem);
        if (reward.amount() > Math.min(MOST, template.terms().perPerson())) {
            throw CouponProblem.LIMIT_REACHED
                    .problem()
                    .with("most", template.terms().perPerson());
        }
    }

    @Override
    public Words said(Reward reward) {
        var what = template(reward)
                .map(template -> CouponWords.of(template.terms()))
                .orElse(new Words("优惠券", "coupon"));
        return reward.amount() == 1
                ? new Words(what.zh() + "券", "Coupon: " + what.en())
                : new Words(reward.amount() + " 张" + what.zh() + "券", reward.amount() + " coupons: " + what.en());
    }

    @Override
    public void give(BuyerId buyer, Reward reward, long grant) {
        check(reward);
        var campaign = new CampaignId(Long.parseLong(reward.item()));
        var claim = Claim.of(buyer, campaign, CouponWay.REWARD)
                .many((int) reward.amount())
                .granted(grant);
        if (claims.give(List.of(claim)).getFirst() instanceof Outcome.Refused<?> refused) {
            throw refused.problem();
        }
    }

    /** What no order holds is void; what was used stays used, and while an order holds one its end is awaited. */
    @Override
    public OptionalLong takeBack(BuyerId buyer, Reward reward, long grant, Words why) {
        var back = uses.recall(grant, why.zh(), clock.instant());
        if (back.held() > 0) {
            return OptionalLong.empty();
        }
        notices.tell(List.of(buyer), CouponWords.recalled(grant, said(reward), why, back));
        return OptionalLong.of(back.voided());
    }

    private Optional<CouponTemplate> template(Reward reward) {
        return reward.item().matches("\\d{1,18}")
                ? templates.remembered(new CampaignId(Long.parseLong(reward.item())))
                : Optional.empty();
    }

    @Override
    public Set<Long> missing(Collection<Long> grants) {
        return db
                .sql("""
                select g.id
                  from unnest(:grants) as g(id)
                 where not exists (select from coupon where grant_id = g.id)
                """)
                .param("grants", grants.toArray(Long[]::new))
                .query((row, _) -> row.getLong(1))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
