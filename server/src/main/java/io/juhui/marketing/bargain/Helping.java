package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.marketing.bargain.Helps.Help;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A friend's help: counted for the person, taken off the price, once. */
@Component
class Helping {

    private final Campaigns campaigns;
    private final Bargains rules;
    private final Launches launches;
    private final Helps helps;
    private final BargainNews news;
    private final Clock clock;

    Helping(Campaigns campaigns, Bargains rules, Launches launches, Helps helps, BargainNews news, Clock clock) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.launches = launches;
        this.helps = helps;
        this.news = news;
        this.clock = clock;
    }

    /** Said again, or by many fingers at once, it has helped once and answers the same. */
    @Transactional
    public Help help(LaunchId id, BuyerId helper) {
        var launch = launches.find(id).orElseThrow(BargainProblem.NO_SUCH_LAUNCH::problem);
        if (launch.owner().equals(helper)) {
            throw BargainProblem.OWN.problem();
        }
        var before = helps.find(id, helper);
        if (before.isEmpty()) {
            // another tap of the same person may have been about to help
            helps.lock(launch.campaign(), helper);
            before = helps.find(id, helper);
        }
        return before.orElseGet(() -> helpFirst(launch, helper, clock.instant()));
    }

    private Help helpFirst(Launch launch, BuyerId helper, Instant at) {
        launch.helpShut(at).ifPresent(why -> {
            throw why.problem();
        });
        requireRunning(launch, at);
        int most = rules.remembered(launch.campaign())
                .map(BargainTerms::helpsPerPerson)
                .orElse(0);
        if (!helps.counted(launch.campaign(), helper, most)) {
            throw BargainProblem.NO_MORE_HELPS.problem().with("most", most);
        }
        var help = helps.cut(launch.id(), helper, at).orElseThrow(() -> whyNot(launch.id(), at));
        if (help.position() == launch.needed()) {
            news.atFloor(launch);
        }
        return help;
    }

    private void requireRunning(Launch launch, Instant at) {
        var state = campaigns
                .find(launch.campaign())
                .map(campaign -> campaign.state(at))
                .orElse(CampaignState.OVER);
        if (state != CampaignState.RUNNING) {
            var words = state == CampaignState.ANNOUNCED ? BargainWords.NOT_YET : BargainWords.PAUSED;
            throw BargainProblem.SHUT.problem().at("/id", words.zh(), words.en());
        }
    }

    /** What has become of it while this help was under way. */
    private Problem whyNot(LaunchId id, Instant at) {
        return launches.find(id)
                .flatMap(launch -> launch.helpShut(at))
                .orElse(BargainProblem.OVER)
                .problem();
    }
}
