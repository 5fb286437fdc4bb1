package io.juhui.party.membership.desk;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.party.membership.MemberEvents;
import io.juhui.party.membership.TagId;
import io.juhui.party.membership.segment.Tags;
import io.juhui.party.membership.segment.Tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What staff did to a member, on record in his story. */
@Component
class MemberNotes {

    private final MemberEvents events;
    private final Tags tags;
    private final Clock clock;

    MemberNotes(MemberEvents events, Tags tags, Clock clock) {
        this.events = events;
        this.tags = tags;
        this.clock = clock;
    }

    void say(BuyerId buyer, String kind, Words words, String by) {
        events.tell(buyer, kind, words, by, null, clock.instant());
    }

    void tag(BuyerId buyer, List<TagId> chosen, String by) {
        tags.giveByHand(buyer, chosen, by);
        var names = tags.all().stream()
                .filter(tag -> chosen.contains(tag.id()))
                .map(Tag::name)
                .collect(Collectors.joining("、"));
        say(
                buyer,
                "TAGGED",
                new Words(
                        "手工标签：" + (names.isEmpty() ? "无" : names),
                        "Tags by hand: " + (names.isEmpty() ? "none" : names)),
                by);
    }
}
