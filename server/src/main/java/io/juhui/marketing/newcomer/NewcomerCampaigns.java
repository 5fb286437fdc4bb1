package io.juhui.marketing.newcomer;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.reward.Rewards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms, under the same checks as the console. */
@Component
public class NewcomerCampaigns {

    private final CampaignDesk desk;
    private final NewcomerGifts gifts;
    private final Rewards rewards;

    NewcomerCampaigns(CampaignDesk desk, NewcomerGifts gifts, Rewards rewards) {
        this.desk = desk;
        this.gifts = gifts;
        this.rewards = rewards;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, NewcomerGift gift) {
        rewards.check(gift.rewards(), "/rule/rewards");
        return desk.create(NewcomerTool.KIND, terms, id -> gifts.store(id, gift));
    }
}
