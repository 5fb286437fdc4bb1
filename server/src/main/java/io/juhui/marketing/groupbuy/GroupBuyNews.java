package io.juhui.marketing.groupbuy;

import io.juhui.kernel.Words;
import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the members how their team has ended. */
@Component
class GroupBuyNews {

    private static final Words FORMED = new Words("拼团成功", "Your team is complete");
    private static final Words FORMED_TEXT = new Words("人齐了，商家会尽快发货", "Everybody is there; the shop ships soon");
    private static final Words FILLED_TEXT =
            new Words("商家补位成团，你的订单会尽快发货", "The shop has completed it for you and ships soon");
    private static final Words FAILED = new Words("拼团未成功", "Your team was not completed");
    private static final Words FAILED_TEXT =
            new Words("到时间人还没齐，付的钱会原路退回", "Its time is over; what you paid goes back the way it came");

    private final Notices notices;

    GroupBuyNews(Notices notices) {
        this.notices = notices;
    }

    /** One statement a team, whatever its size. */
    void ended(List<Seat> seated, TeamState state) {
        seated.stream().collect(Collectors.groupingBy(Seat::team)).forEach((team, members) -> {
            var whom = members.stream().map(Seat::buyer).toList();
            notices.tell(
                    whom,
                    Message.of(
                            state == TeamState.FAILED ? "groupbuy.failed" : "groupbuy.formed",
                            team.value(),
                            state == TeamState.FAILED ? FAILED : FORMED,
                            text(state),
                            "/rooms/groupbuy/pages/team/index?id=" + team.value()));
        });
    }

    private static Words text(TeamState state) {
        return switch (state) {
            case FORMED -> FORMED_TEXT;
            case FILLED -> FILLED_TEXT;
            case FAILED, NEW, OPEN -> FAILED_TEXT;
        };
    }
}
