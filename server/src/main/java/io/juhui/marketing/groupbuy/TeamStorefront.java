package io.juhui.marketing.groupbuy;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Page;
import io.juhui.marketing.groupbuy.GroupBuyGoods.GroupBuyOffer;
import io.juhui.marketing.groupbuy.TeamViews.TeamCard;
import io.juhui.marketing.groupbuy.TeamViews.TeamView;
import io.juhui.platform.web.Access;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.pricing.Channel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teams to look at: whoever has the link sees one, with masked faces. Joining is buying. */
@RestController
@RequestMapping("/api/group-buys")
class TeamStorefront {

    private final Teams teams;
    private final TeamSeats seats;
    private final TeamViews views;
    private final GroupBuyGoods goods;
    private final Clock clock;

    TeamStorefront(Teams teams, TeamSeats seats, TeamViews views, GroupBuyGoods goods, Clock clock) {
        this.teams = teams;
        this.seats = seats;
        this.views = views;
        this.goods = goods;
        this.clock = clock;
    }

    /** Empty where no group buy sells the product to this reader now. */
    @GetMapping("/of-product/{id}")
    @Access(Access.Who.ANYONE)
    List<GroupBuyOffer> ofProduct(
            @PathVariable ProductId id, @RequestParam(defaultValue = "H5") Channel channel, Locale locale) {
        return goods.of(id, channel, locale).stream().toList();
    }

    @GetMapping("/teams/{id}")
    @Access(Access.Who.ANYONE)
    TeamView team(Actor actor, @PathVariable TeamId id) {
        var team =
                teams.find(id).filter(one -> one.openedAt() != null).orElseThrow(GroupBuyProblem.NO_SUCH_TEAM::problem);
        return views.view(team, buyer(actor), clock.instant());
    }

    /** The team of one's own order; anybody else's looks like none (P01). */
    @GetMapping("/of-order/{id}")
    @Access(Access.Who.BUYER)
    TeamView ofOrder(Actor.Buyer buyer, @PathVariable OrderId id) {
        var seat = seats.find(id.value())
                .filter(one -> one.buyer().equals(buyer.id()))
                .orElseThrow(GroupBuyProblem.NO_SUCH_TEAM::problem);
        var team = teams.find(seat.team()).orElseThrow();
        return views.view(team, Optional.of(buyer.id()), clock.instant());
    }

    @GetMapping("/teams")
    @Access(Access.Who.BUYER)
    Page<TeamCard> mine(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable OrderId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var page = Page.of(
                seats.paid(buyer.id(), after == null ? Long.MAX_VALUE : after.value(), limit),
                limit,
                seat -> Long.toString(seat.order()));
        var own = new HashMap<TeamId, Seat>();
        page.items().forEach(seat -> own.putIfAbsent(seat.team(), seat));
        var known = new HashMap<TeamId, TeamCard>();
        views.cards(teams.of(own.keySet()), own).forEach(card -> known.put(card.id(), card));
        var cards = page.items().stream()
                .map(Seat::team)
                .distinct()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
        return new Page<>(cards, page.next());
    }

    private static Optional<BuyerId> buyer(Actor actor) {
        return actor instanceof Actor.Buyer someone ? Optional.of(someone.id()) : Optional.empty();
    }
}
