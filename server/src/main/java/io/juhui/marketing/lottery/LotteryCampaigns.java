package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes campaigns, for the console and for other rooms under the same checks. */
@Component
public class LotteryCampaigns {

    /** Of these campaigns, of picks and of effects on orders. */
    public static final String KIND = "lottery";

    private final CampaignDesk desk;
    private final LotteryForms forms;
    private final LotteryCheck check;

    LotteryCampaigns(CampaignDesk desk, LotteryForms forms, LotteryCheck check) {
        this.desk = desk;
        this.forms = forms;
        this.check = check;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, LotteryRule rule) {
        check.check(terms, rule);
        return desk.create(KIND, terms, id -> forms.make(id, rule));
    }

    @Transactional
    Campaign change(CampaignId id, CampaignDesk.Seen seen, CampaignTerms terms, LotteryRule rule) {
        check.check(terms, rule);
        var before = forms.campaign(id);
        return desk.change(id, seen, terms, _ -> forms.change(before, terms, rule));
    }
}
