package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.reward.Grant;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.marketing.pointsmall.ExchangeDesk.Taker;
import io.juhui.marketing.pointsmall.MallShelf.MallView;
import io.juhui.marketing.pointsmall.MallShelf.Reader;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.Posted;
import io.juhui.platform.web.RoadKeys;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.pricing.Channel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mall: looked at by anybody, exchanged in by buyers, on the road of hot writes with keys of its own. */
@RestController
@RequestMapping("/api/points-mall")
class MallStorefront {

    private final MallShelf shelf;
    private final ExchangeDesk desk;
    private final Exchanges exchanges;
    private final Rewards rewards;

    MallStorefront(MallShelf shelf, ExchangeDesk desk, Exchanges exchanges, Rewards rewards) {
        this.shelf = shelf;
        this.desk = desk;
        this.exchanges = exchanges;
        this.rewards = rewards;
    }

    /** @param points that it costs, as the buyer has seen it */
    record ExchangePoints(
            @NotNull CampaignId campaignId,
            @Min(1) @Max(MallItem.MOST_POINTS) long points,
            @Nullable Channel channel) {}

    /** @param again whether this very request had been done before; then {@code id} is not told */
    record PointsExchanged(@Nullable ExchangeId id, boolean again) {}

    enum MyExchangeState {
        ON_ITS_WAY,
        GIVEN,
        ORDERED,
        RETURNED
    }

    record MyExchange(
            ExchangeId id,
            String name,
            int units,
            long points,
            Money cash,
            @Nullable OrderId orderId,
            MyExchangeState state,
            String why,
            Instant at) {}

    @GetMapping
    @Access(Access.Who.ANYONE)
    MallView all(Actor actor, @RequestParam(defaultValue = "H5") Channel channel, Locale locale) {
        return shelf.all(reader(actor, channel, locale));
    }

    @GetMapping("/{id}")
    @Access(Access.Who.ANYONE)
    MallThing one(
            Actor actor,
            @PathVariable CampaignId id,
            @RequestParam(defaultValue = "H5") Channel channel,
            Locale locale) {
        return shelf.one(id, reader(actor, channel, locale));
    }

    private static Reader reader(Actor actor, Channel channel, Locale locale) {
        Optional<BuyerId> buyer = actor instanceof Actor.Buyer someone ? Optional.of(someone.id()) : Optional.empty();
        return new Reader(buyer, channel, Language.of(locale));
    }

    @PostMapping("/exchanges")
    @Access(Access.Who.BUYER)
    @OwnTransactions(ownKeys = true)
    @KeyRequired
    PointsExchanged exchange(
            Actor.Buyer buyer,
            Posted<ExchangePoints> posted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = posted.body();
        var channel = body.channel();
        var taker = new Taker(
                buyer.id(),
                channel == null ? Channel.H5 : channel,
                RoadKeys.Key.of(buyer.id(), request, posted.bytes()).orElse(null));
        var done = desk.exchange(taker, body.campaignId(), body.points());
        var again = done.id() == null;
        if (again) {
            RoadKeys.replayed(response);
        }
        return new PointsExchanged(done.id(), again);
    }

    @GetMapping("/exchanges")
    @Access(Access.Who.BUYER)
    Page<MyExchange> mine(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable ExchangeId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var found = exchanges.of(buyer.id(), after == null ? Long.MAX_VALUE : after.value(), limit + 1);
        return Page.of(found, limit, one -> Long.toString(one.id().value()))
                .map(made -> view(made, Language.of(locale)));
    }

    private MyExchange view(Exchanges.Made made, Language language) {
        var grant = made.order().isPresent()
                ? Optional.<Grant>empty()
                : rewards.of(ExchangeGiving.cause(made.id())).stream().findFirst();
        return new MyExchange(
                made.id(),
                made.name(),
                made.units(),
                made.points(),
                made.cash(),
                made.order().orElse(null),
                state(made, grant),
                grant.flatMap(Grant::refused).map(why -> why.in(language)).orElse(""),
                made.at());
    }

    private static MyExchangeState state(Exchanges.Made made, Optional<Grant> grant) {
        if (made.returnedAt() != null) {
            return MyExchangeState.RETURNED;
        }
        if (made.order().isPresent()) {
            return MyExchangeState.ORDERED;
        }
        return grant.filter(one -> one.state() == Grant.GrantState.GIVEN).isPresent()
                ? MyExchangeState.GIVEN
                : MyExchangeState.ON_ITS_WAY;
    }
}
