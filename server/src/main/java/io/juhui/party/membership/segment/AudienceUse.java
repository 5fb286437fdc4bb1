package io.juhui.party.membership.segment;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.party.membership.MembershipProblem;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Campaigns that are for a tag or a segment: without it they would go on for nobody. */
@Component
class AudienceUse {

    private static final int MOST_NAMED = 5;

    private final CampaignPast campaigns;
    private final Clock clock;

    AudienceUse(CampaignPast campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Refuses its deletion while a campaign needs it, and names them. */
    void requireUnused(String kind, long id) {
        var names = campaigns.namesFor(new Audience(kind, List.of(new AudienceId(id))), clock.instant(), MOST_NAMED);
        if (!names.isEmpty()) {
            var code = MembershipProblem.IN_USE;
            throw code.problem()
                    .with("users", names)
                    .at("", code.zh() + "：" + String.join("、", names), code.en() + ": " + String.join(", ", names));
        }
    }
}
