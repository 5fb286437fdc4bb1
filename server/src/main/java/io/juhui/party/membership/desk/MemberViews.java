package io.juhui.party.membership.desk;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.party.membership.LevelId;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberFacts;
import io.juhui.party.membership.TagId;
import io.juhui.party.membership.segment.Tags;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members as rows of the list; phones are masked. */
@Component
class MemberViews {

    private final Buyers buyers;
    private final MemberFacts facts;
    private final Levels levels;
    private final Tags tags;

    MemberViews(Buyers buyers, MemberFacts facts, Levels levels, Tags tags) {
        this.buyers = buyers;
        this.facts = facts;
        this.levels = levels;
        this.tags = tags;
    }

    record TagName(TagId id, String name) {}

    record MemberRow(
            BuyerId id,
            String nickname,
            Picture avatar,
            String phoneMasked,
            LevelId level,
            String levelName,
            long growth,
            int orders,
            Money spent,
            @Nullable Instant lastOrderAt,
            Instant registeredAt,
            List<TagName> tags) {}

    /** In the order given; one read each of buyers and facts. */
    List<MemberRow> rows(Collection<BuyerId> ids, Language language) {
        var shown = buyers.find(ids);
        var known = facts.of(ids);
        return ids.stream()
                .filter(id -> shown.containsKey(id) && known.containsKey(id))
                .map(id -> row(Objects.requireNonNull(shown.get(id)), Objects.requireNonNull(known.get(id)), language))
                .toList();
    }

    private MemberRow row(BuyerView buyer, MemberFact fact, Language language) {
        var level = levels.find(fact.level()).orElseGet(() -> levels.of(fact.growth()));
        return new MemberRow(
                buyer.id(),
                buyer.nickname(),
                buyer.avatar(),
                buyer.phoneMasked(),
                new LevelId(level.id()),
                level.name(language),
                fact.growth(),
                fact.bought().orders(),
                fact.bought().spent(),
                fact.bought().lastAt(),
                buyer.createdAt(),
                names(fact).toList());
    }

    private Stream<TagName> names(MemberFact fact) {
        return tags.all().stream()
                .filter(tag -> fact.tags().contains(tag.id().value()))
                .map(tag -> new TagName(tag.id(), tag.name()));
    }
}
