package io.juhui.party.membership;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A member's level is another: it is told to him and stands in his story. */
@Component
class LevelNews {

    private static final String CENTRE = "/rooms/member/pages/centre/index";

    private final Notices notices;
    private final MemberEvents events;

    LevelNews(Notices notices, MemberEvents events) {
        this.notices = notices;
        this.events = events;
    }

    /** @param from empty when the level he had is there no more */
    record Change(long id, BuyerId buyer, Optional<Level> from, Level to, long growth, Instant at) {

        boolean isUp() {
            return from.filter(level -> level.growthFrom() > to.growthFrom()).isEmpty();
        }
    }

    void changed(Change change) {
        var before = change.from().map(Level::name).orElse(new Words("原等级", "an earlier level"));
        var to = change.to().name();
        var story = new Words(
                "等级从“%s”变为“%s”（成长值 %d）".formatted(before.zh(), to.zh(), change.growth()),
                "Level changed from %s to %s (growth %d)".formatted(before.en(), to.en(), change.growth()));
        events.tell(change.buyer(), "LEVEL", story, "", null, change.at());
        var title = change.isUp()
                ? new Words("恭喜升级为" + to.zh(), "You are now " + to.en())
                : new Words("会员等级变为" + to.zh(), "Your level is now " + to.en());
        var text = change.isUp()
                ? new Words("新的会员权益已生效，去会员中心看看", "Your new benefits are active, see the member centre")
                : new Words(
                        "近 12 个月的成长值减少了，去会员中心看看怎样升回来", "Your growth of twelve months is less; see how to rise again");
        notices.tell(change.buyer(), Message.of("membership.level", change.id(), title, text, CENTRE));
    }
}
