package io.juhui.party.membership.segment;

import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.spi.AudienceKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.SegmentId;
import io.juhui.trade.pricing.Situation;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom a campaign may be for (C2): levels, tags, segments; each answered from what is known of the buyer, in memory. */
@Configuration(proxyBeanMethods = false)
class MemberAudiences {

    static final String TAG = "tag";
    static final String SEGMENT = "segment";

    private static final String LEVEL = "level";

    /** One kind: what there is to choose, and whether a member belongs to one of it at the instant of the situation. */
    private record Kind(
            String kind,
            Words words,
            Supplier<List<Choice>> all,
            BiPredicate<MemberAt, AudienceId> has,
            Members members,
            boolean told)
            implements AudienceKind {

        @Override
        public List<BuyerId> members(Set<AudienceId> ids, long after, int most) {
            return members.page(ids, after, most);
        }

        @Override
        public Set<AudienceId> unknown(Set<AudienceId> ids) {
            var known = choices().stream().map(Choice::id).collect(Collectors.toSet());
            return ids.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
        }

        @Override
        public boolean includes(Situation situation, Set<AudienceId> ids) {
            return situation
                    .facts()
                    .of(MemberFact.class)
                    .map(fact -> new MemberAt(fact, situation))
                    .filter(member -> ids.stream().anyMatch(id -> has.test(member, id)))
                    .isPresent();
        }

        @Override
        public List<Choice> choices() {
            return all.get();
        }

        @Override
        public boolean isSingle() {
            return kind.equals(LEVEL);
        }

        @Override
        public boolean isTold() {
            return told;
        }

        /** Levels are told by name; what tags and segments are called is the merchant's business. */
        @Override
        public Words only(Set<AudienceId> ids) {
            if (!told) {
                return AudienceKind.super.only(ids);
            }
            var names = choices().stream()
                    .filter(choice -> ids.contains(choice.id()))
                    .map(Choice::name)
                    .toList();
            return new Words(
                    "仅限" + names.stream().map(Words::zh).collect(Collectors.joining("、")),
                    "For " + names.stream().map(Words::en).collect(Collectors.joining(", ")) + " only");
        }
    }

    private interface Members {
        List<BuyerId> page(Set<AudienceId> ids, long after, int most);
    }

    private record MemberAt(MemberFact fact, Situation situation) {}

    @Bean
    AudienceKind levelAudience(Levels levels, AudienceCounts counts, AudienceMembers belonging) {
        return new Kind(
                LEVEL,
                new Words("会员等级", "Member levels"),
                () -> {
                    var members = counts.byLevel();
                    return levels.all().stream()
                            .map(level -> choice(level.id(), level.name(), members.getOrDefault(level.id(), 0L)))
                            .toList();
                },
                (member, id) -> member.fact().level() == id.value(),
                belonging::ofLevels,
                true);
    }

    @Bean
    AudienceKind tagAudience(Tags tags, AudienceCounts counts, AudienceMembers belonging) {
        return new Kind(
                TAG,
                new Words("会员标签", "Member tags"),
                () -> {
                    var members = counts.byTag();
                    return tags.all().stream()
                            .map(tag -> choice(
                                    tag.id().value(),
                                    Words.asWritten(tag.name()),
                                    members.getOrDefault(tag.id().value(), 0L)))
                            .toList();
                },
                (member, id) -> member.fact().tags().contains(id.value()),
                belonging::ofTags,
                false);
    }

    @Bean
    AudienceKind segmentAudience(Segments segments, AudienceMembers belonging) {
        return new Kind(
                SEGMENT,
                new Words("会员群体", "Segments"),
                () -> segments.all().stream()
                        .map(s -> choice(s.id().value(), Words.asWritten(s.name()), segments.count(s)))
                        .toList(),
                (member, id) -> segments.holds(
                        new SegmentId(id.value()),
                        member.fact(),
                        member.situation().at()),
                belonging::ofSegments,
                false);
    }

    private static AudienceKind.Choice choice(long id, Words name, long members) {
        return new AudienceKind.Choice(new AudienceId(id), name, members);
    }
}
