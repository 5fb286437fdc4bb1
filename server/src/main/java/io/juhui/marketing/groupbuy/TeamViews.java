package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import io.juhui.marketing.groupbuy.Seat.SeatState;
import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.platform.realtime.Realtime;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Teams as pages show them; members are faces with masked names, and only paid ones are shown. */
@Component
class TeamViews {

    private static final Picture NOBODY = new Picture("/pictures/avatar.svg", Tone.SAND);

    private final TeamSeats seats;
    private final GroupBuys rules;
    private final Buyers buyers;
    private final Skus skus;
    private final Realtime realtime;

    TeamViews(TeamSeats seats, GroupBuys rules, Buyers buyers, Skus skus, Realtime realtime) {
        this.seats = seats;
        this.rules = rules;
        this.buyers = buyers;
        this.skus = skus;
        this.realtime = realtime;
    }

    record TeamMember(String nickname, Picture avatar, boolean leader, boolean me, Instant at) {}

    /** @param price of the cheapest variant in a team, null when it is sold in teams no more */
    record TeamGoods(
            ProductId productId,
            String name,
            Picture picture,
            @Nullable Money price,
            @Nullable Money ordinary) {}

    /**
     * The reader's own seat.
     *
     * @param backAt when the order was cancelled and its money sent back
     * @param arrivedAt when the money was there
     */
    record MySeat(
            OrderId orderId,
            SeatState state,
            @Nullable Instant backAt,
            @Nullable Instant arrivedAt) {}

    /** @param live the ticket to hear of it by push */
    record TeamView(
            TeamId id,
            CampaignId campaignId,
            TeamState state,
            int size,
            int paid,
            @Nullable Instant openedAt,
            @Nullable Instant closesAt,
            @Nullable Instant endedAt,
            TeamGoods goods,
            List<TeamMember> members,
            @Nullable MySeat mine,
            boolean joinable,
            String live) {}

    /** A team in a list. */
    record TeamCard(
            TeamId id,
            TeamState state,
            int size,
            int paid,
            @Nullable Instant closesAt,
            String nickname,
            Picture avatar,
            TeamGoods goods,
            @Nullable MySeat mine) {}

    TeamView view(Team team, Optional<BuyerId> reader, Instant at) {
        var seated = seats.seated(List.of(team.id()));
        var people = people(seated.stream().map(Seat::buyer).toList());
        var members = seated.stream()
                .map(seat -> member(seat, team, people, reader))
                .sorted(Comparator.comparing((TeamMember member) -> !member.leader()))
                .toList();
        return new TeamView(
                team.id(),
                team.campaign(),
                team.state(),
                team.kept().size(),
                team.paid(),
                team.openedAt(),
                team.closesAt(),
                team.endedAt(),
                goods(team),
                members,
                reader.flatMap(buyer -> seats.of(team.id(), buyer))
                        .map(TeamViews::mine)
                        .orElse(null),
                team.shut(at).isEmpty(),
                realtime.ticket(TeamTopics.KIND, Long.toString(team.id().value())));
    }

    private static TeamMember member(Seat seat, Team team, Map<BuyerId, BuyerView> people, Optional<BuyerId> reader) {
        var who = Optional.ofNullable(people.get(seat.buyer()));
        return new TeamMember(
                BuyerView.masked(who.map(BuyerView::nickname).orElse("")),
                who.map(BuyerView::avatar).orElse(NOBODY),
                seat.buyer().equals(team.leader()),
                reader.filter(seat.buyer()::equals).isPresent(),
                Objects.requireNonNull(seat.paidAt()));
    }

    List<TeamCard> cards(List<Team> teams, Map<TeamId, Seat> own) {
        var people = people(teams.stream().map(Team::leader).toList());
        return teams.stream()
                .map(team -> {
                    var who = Optional.ofNullable(people.get(team.leader()));
                    return new TeamCard(
                            team.id(),
                            team.state(),
                            team.kept().size(),
                            team.paid(),
                            team.closesAt(),
                            BuyerView.masked(who.map(BuyerView::nickname).orElse("")),
                            who.map(BuyerView::avatar).orElse(NOBODY),
                            goods(team),
                            Optional.ofNullable(own.get(team.id()))
                                    .map(TeamViews::mine)
                                    .orElse(null));
                })
                .toList();
    }

    private static MySeat mine(Seat seat) {
        return new MySeat(new OrderId(seat.order()), seat.state(), seat.endedAt(), seat.arrivedAt());
    }

    private TeamGoods goods(Team team) {
        var id = new ProductId(team.product());
        var offers = skus.snapshot().ofProduct(id);
        var rule = rules.remembered(team.campaign());
        var cheapest = offers.stream()
                .filter(offer -> price(rule, offer).isPresent())
                .min(Comparator.comparing(offer -> price(rule, offer).orElse(Money.MOST)));
        var shown = cheapest.or(() -> offers.stream().findFirst());
        return new TeamGoods(
                id,
                shown.map(SkuOffer::name).orElse(""),
                shown.map(SkuOffer::picture).orElse(NOBODY),
                cheapest.flatMap(offer -> price(rule, offer)).orElse(null),
                cheapest.map(SkuOffer::price).orElse(null));
    }

    private static Optional<Money> price(Optional<GroupBuyTerms> rule, SkuOffer offer) {
        return rule.flatMap(terms -> terms.sku(offer.sku().value())).map(GroupBuyTerms.GroupBuySku::price);
    }

    private Map<BuyerId, BuyerView> people(Collection<BuyerId> ids) {
        return buyers.find(ids.stream().distinct().collect(Collectors.toUnmodifiableSet()));
    }
}
