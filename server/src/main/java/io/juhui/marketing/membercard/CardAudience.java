package io.juhui.marketing.membercard;

import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.spi.AudienceKind;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Campaigns for who has one of these cards. */
@Component
class CardAudience implements AudienceKind {

    private final Cards cards;
    private final CardPurchases purchases;
    private final Clock clock;

    CardAudience(Cards cards, CardPurchases purchases, Clock clock) {
        this.cards = cards;
        this.purchases = purchases;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "paid-card";
    }

    @Override
    public Words words() {
        return new Words("付费会员卡", "Paid cards");
    }

    @Override
    public Set<AudienceId> unknown(Set<AudienceId> ids) {
        return ids.stream()
                .filter(id -> cards.find(new CardId(id.value())).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean includes(Situation situation, Set<AudienceId> ids) {
        return situation.facts().of(CardFact.class).orElse(CardFact.NONE).at(situation.at()).stream()
                .anyMatch(card -> ids.contains(new AudienceId(card.value())));
    }

    @Override
    public List<Choice> choices() {
        return cards.all().stream()
                .map(card -> new Choice(
                        new AudienceId(card.id().value()),
                        Words.asWritten(card.terms().name()),
                        purchases.holders(card.id(), clock.instant())))
                .toList();
    }

    @Override
    public boolean isTold() {
        return true;
    }

    /** Cards are on sale to everybody, so they may be named. */
    @Override
    public Words only(Set<AudienceId> ids) {
        var names = cards.all().stream()
                .filter(card -> ids.contains(new AudienceId(card.id().value())))
                .map(card -> card.terms().name())
                .collect(Collectors.joining("、"));
        return new Words("仅限" + names + "会员", "For holders of " + names);
    }
}
