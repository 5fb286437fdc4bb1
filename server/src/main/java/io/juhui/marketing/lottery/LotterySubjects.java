package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.reach.sharing.spi.ShareSubjects;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lottery as it is passed on: what can be won, and how likely. */
@Component
class LotterySubjects implements ShareSubjects {

    static final String KIND = "LOTTERY";

    private final LotteryForms forms;
    private final Lotteries lotteries;
    private final LotteryFaces faces;
    private final Clock clock;

    LotterySubjects(LotteryForms forms, Lotteries lotteries, LotteryFaces faces, Clock clock) {
        this.forms = forms;
        this.lotteries = lotteries;
        this.faces = faces;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<ShareCard> card(String id, Language language) {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var campaign = new CampaignId(Long.parseLong(id));
        return lotteries
                .remembered(campaign)
                .map(Lotteries.Version::rule)
                .filter(_ -> forms.campaign(campaign).state(clock.instant()) != CampaignState.DRAFT)
                .map(rule -> new ShareCard(
                        new Words("来抽奖：", "Try your luck: ").in(language)
                                + forms.campaign(campaign).name(),
                        LotteryWords.prizes(rule).in(language),
                        faces.first(rule),
                        "/rooms/lottery/pages/draw/index?id=" + id));
    }
}
