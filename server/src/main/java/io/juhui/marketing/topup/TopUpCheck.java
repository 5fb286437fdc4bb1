package io.juhui.marketing.topup;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Problem;
import org.springframework.stereotype.Component;

/** Refuses rules that make no sense, and terms that would change nothing. */
@Component
class TopUpCheck {

    private final Rewards rewards;

    TopUpCheck(Rewards rewards) {
        this.rewards = rewards;
    }

    void check(CampaignTerms terms, TopUpRule rule) {
        if (terms.budget().bounded()) {
            throw TopUpProblem.TERMS
                    .problem()
                    .at("/campaign/budget/total", "充值活动没有预算，用每人次数限制", "Bound it by times per person instead");
        }
        var scope = terms.scope();
        if (!scope.all()
                || !scope.except().skus().isEmpty()
                || !scope.except().products().isEmpty()
                || !scope.except().categories().isEmpty()) {
            throw TopUpProblem.TERMS.problem().at("/campaign/scope", "充值和商品无关", "It is about no goods");
        }
        check(rule);
    }

    void check(TopUpRule rule) {
        for (int i = 0; i < rule.tiers().size(); i++) {
            var at = "/rule/tiers/" + i;
            check(rule.tiers().get(i), at);
            for (int other = 0; other < i; other++) {
                check(rule.tiers().get(other), rule.tiers().get(i), at);
            }
        }
    }

    private void check(TopUpTier tier, String at) {
        if (tier.givesNothing()) {
            throw refused(at + "/gift", "这一档什么也没送", "This tier gives nothing");
        }
        if (tier.gift().compareTo(tier.amount()) > 0) {
            throw refused(at + "/gift", "送的不能比充的多", "No more can be given than is paid");
        }
        rewards.check(tier.rewards(), at + "/rewards");
    }

    private static void check(TopUpTier earlier, TopUpTier tier, String at) {
        if (earlier.amount().equals(tier.amount())) {
            throw refused(at + "/amount", "有两档金额一样", "Two tiers have the same amount");
        }
        var more = tier.amount().compareTo(earlier.amount()) > 0;
        if (more != tier.gift().compareTo(earlier.gift()) > 0 && !tier.gift().equals(earlier.gift())) {
            throw refused(at + "/gift", "充得多的一档不能送得少", "A higher tier cannot give less");
        }
    }

    private static Problem refused(String pointer, String zh, String en) {
        return TopUpProblem.TIERS.problem().at(pointer, zh, en);
    }
}
