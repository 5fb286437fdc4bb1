package io.juhui.marketing.newcomer;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignGifts;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.reward.Cause;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.marketing.newcomer.NewcomerPersons.Person;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Situation;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a newcomer what is theirs, once for life. */
@Component
class NewcomerGiving {

    private final Campaigns campaigns;
    private final NewcomerGifts gifts;
    private final NewcomerPersons persons;
    private final CampaignGifts budgets;
    private final Rewards rewards;
    private final Ids ids;

    NewcomerGiving(
            Campaigns campaigns,
            NewcomerGifts gifts,
            NewcomerPersons persons,
            CampaignGifts budgets,
            Rewards rewards,
            Ids ids) {
        this.campaigns = campaigns;
        this.gifts = gifts;
        this.persons = persons;
        this.budgets = budgets;
        this.rewards = rewards;
        this.ids = ids;
    }

    static Cause cause(BuyerId buyer) {
        return new Cause("newcomer.gift", buyer.value());
    }

    /** What this person has been given, now or before; said again, it answers the same. */
    @Transactional
    public Optional<Person> give(BuyerId buyer, Channel channel) {
        var person = persons.locked(buyer);
        if (person.isEmpty() || person.get().campaign().isPresent()) {
            return person.filter(one -> one.campaign().isPresent());
        }
        var situation = campaigns.situation(buyer, channel);
        for (var campaign : open(person.get(), situation)) {
            if (give(buyer, campaign, situation)) {
                return persons.locked(buyer);
            }
        }
        return Optional.empty();
    }

    /** Those that ran when the person came and are open now; the oldest first. */
    private List<Campaign> open(Person person, Situation situation) {
        return campaigns.of(NewcomerTool.KIND).stream()
                .filter(campaign -> campaign.window().contains(person.firstAt()))
                .filter(campaign -> campaigns.opening(campaign, situation).isOpen())
                .toList();
    }

    private boolean give(BuyerId buyer, Campaign campaign, Situation situation) {
        var gift = gifts.remembered(campaign.id()).orElseThrow(NewcomerProblem.NO_SUCH::problem);
        if (!budgets.count(campaign.id(), buyer, ids.next(), gift.worth(), situation.at())) {
            return false;
        }
        if (!persons.give(buyer, campaign.id(), situation.at())) {
            throw new IllegalStateException("given meanwhile, with the row locked: " + buyer);
        }
        rewards.promise(cause(buyer), buyer, gift.rewards());
        return true;
    }
}
