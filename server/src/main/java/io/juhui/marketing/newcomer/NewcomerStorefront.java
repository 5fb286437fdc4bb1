package io.juhui.marketing.newcomer;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.platform.web.Access;
import io.juhui.trade.pricing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What newcomers are given, and whether one has been. */
@RestController
@RequestMapping("/api/newcomer-gift")
class NewcomerStorefront {

    /** Who comes back later, or on another device, has known of it for long. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Campaigns campaigns;
    private final NewcomerGifts gifts;
    private final NewcomerGiving giving;
    private final Rewards rewards;
    private final Clock clock;

    NewcomerStorefront(Campaigns campaigns, NewcomerGifts gifts, NewcomerGiving giving, Rewards rewards, Clock clock) {
        this.campaigns = campaigns;
        this.gifts = gifts;
        this.giving = giving;
        this.rewards = rewards;
        this.clock = clock;
    }

    record NewcomerOffer(String name, Instant endsAt, List<String> rewards) {}

    /** Where the buyer is. */
    record NewcomerHere(@NotNull Channel channel) {}

    /**
     * @param given what, each with what became of it; empty for who is no newcomer, or before there is anything
     * @param news whether it was given so lately that it is worth a word of welcome
     * @param at when; the same however often it is asked, so a device can remember that it has told of it
     */
    record NewcomerGiven(
            List<GivenReward> given, boolean news, @Nullable Instant at) {}

    record GivenReward(String text, GivenState state) {}

    enum GivenState {
        ON_ITS_WAY,
        GIVEN,
        REFUSED
    }

    /** Of those that run; at most a handful. */
    @GetMapping
    @Access(Access.Who.ANYONE)
    List<NewcomerOffer> offers(Locale locale) {
        var at = clock.instant();
        return campaigns.of(NewcomerTool.KIND).stream()
                .filter(campaign -> campaign.state(at) == CampaignState.RUNNING)
                .limit(5)
                .flatMap(campaign -> offer(campaign, Language.of(locale)).stream())
                .toList();
    }

    private Optional<NewcomerOffer> offer(Campaign campaign, Language language) {
        return gifts.remembered(campaign.id())
                .map(gift -> new NewcomerOffer(
                        campaign.name(),
                        campaign.window().end(),
                        gift.rewards().stream()
                                .map(reward -> rewards.said(reward).in(language))
                                .toList()));
    }

    /** I am here: what I have been given as a newcomer. Repeated, it answers the same. */
    @PutMapping
    @Access(Access.Who.BUYER)
    NewcomerGiven here(Actor.Buyer buyer, @Valid @RequestBody NewcomerHere body, Locale locale) {
        var person = giving.give(buyer.id(), body.channel());
        var at = person.flatMap(NewcomerPersons.Person::givenAt);
        return new NewcomerGiven(
                person.map(_ -> given(buyer, Language.of(locale))).orElse(List.of()),
                at.filter(given -> given.isAfter(clock.instant().minus(NEWS))).isPresent(),
                at.orElse(null));
    }

    private List<GivenReward> given(Actor.Buyer buyer, Language language) {
        return rewards.of(NewcomerGiving.cause(buyer.id())).stream()
                .map(grant -> new GivenReward(
                        rewards.said(grant.reward()).in(language),
                        switch (grant.state()) {
                            case PROMISED -> GivenState.ON_ITS_WAY;
                            case GIVEN -> GivenState.GIVEN;
                            case REFUSED -> GivenState.REFUSED;
                        }))
                .toList();
    }
}
