package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.trade.pricing.Pick;
import java.util.List;
import java.util.Optional;

/** How a buyer wants to buy in a team; {@code open-7} or {@code join-8} in a purchase. */
sealed interface GroupPick {

    /** Opens a team of this campaign. */
    record Open(CampaignId campaign) implements GroupPick {}

    /** @param otherToo an amount of 1: another team, or a new one, when this one is full by then */
    record Join(TeamId team, boolean otherToo) implements GroupPick {}

    /** What makes no sense is no pick of ours, and what it was picked for is refused then. */
    static Optional<GroupPick> of(Pick pick) {
        var parts = pick.id().split("-", 2);
        if (!pick.kind().equals(GroupBuys.KIND) || parts.length < 2 || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var id = Long.parseLong(parts[1]);
        return switch (parts[0]) {
            case "open" -> Optional.of(new Open(new CampaignId(id)));
            case "join" -> Optional.of(new Join(new TeamId(id), pick.amount() == 1));
            default -> Optional.empty();
        };
    }

    static boolean isMade(List<Pick> picks) {
        return picks.stream().anyMatch(pick -> pick.kind().equals(GroupBuys.KIND));
    }

    /** A purchase is bought in one team; of several picks none counts. */
    static Optional<GroupPick> of(List<Pick> picks) {
        var ours = picks.stream()
                .filter(pick -> pick.kind().equals(GroupBuys.KIND))
                .toList();
        return ours.size() == 1 ? of(ours.getFirst()) : Optional.empty();
    }
}
