package io.juhui.marketing.groupbuy;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.reach.sharing.spi.ShareSubjects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A team as it is passed on: how many it still waits for, and at which price. */
@Component
class TeamSubjects implements ShareSubjects {

    private final Teams teams;
    private final TeamViews views;

    TeamSubjects(Teams teams, TeamViews views) {
        this.teams = teams;
        this.views = views;
    }

    @Override
    public String kind() {
        return "TEAM";
    }

    @Override
    public Optional<ShareCard> card(String id, Language language) {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return teams.find(new TeamId(Long.parseLong(id)))
                .map(team -> views.cards(List.of(team), Map.of()).getFirst())
                .map(card -> {
                    var price = card.goods().price();
                    return new ShareCard(
                            title(card).in(language),
                            price == null ? "" : price.toString(),
                            card.goods().picture(),
                            "/rooms/groupbuy/pages/team/index?id=" + id);
                });
    }

    private static Words title(TeamViews.TeamCard card) {
        var name = card.goods().name();
        var missing = card.size() - card.paid();
        return card.state() == Team.TeamState.OPEN && missing > 0
                ? new Words("还差 " + missing + " 人成团：" + name, missing + " more for a team: " + name)
                : new Words("拼团：" + name, "Group buy: " + name);
    }
}
