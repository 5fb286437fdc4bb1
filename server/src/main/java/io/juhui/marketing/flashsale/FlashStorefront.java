package io.juhui.marketing.flashsale;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor;
import io.juhui.marketing.flashsale.FlashGoods.FlashOffer;
import io.juhui.marketing.flashsale.FlashGoods.FlashSessionView;
import io.juhui.marketing.flashsale.FlashGoods.FlashTab;
import io.juhui.marketing.flashsale.FlashTurns.TurnView;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.trade.pricing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions to look at, reminders, and turns. Buying is placing an order that picks one's turn. */
@RestController
@RequestMapping("/api/flash-sales")
class FlashStorefront {

    private final FlashGoods goods;
    private final FlashTurns turns;
    private final FlashReminders reminders;
    private final Clock clock;

    FlashStorefront(FlashGoods goods, FlashTurns turns, FlashReminders reminders, Clock clock) {
        this.goods = goods;
        this.turns = turns;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** @param now the server's, for countdowns */
    record FlashTabs(Instant now, List<FlashTab> sessions) {}

    record FlashReminded(List<FlashSessionId> sessionIds) {}

    /** @param device made by the app once and said again; members on one device share its turns */
    record TurnWish(
            @NotNull SkuId skuId,
            @NotNull Channel channel,
            @NotNull UUID device) {}

    /** In the order they begin. */
    @GetMapping
    @Access(Access.Who.ANYONE)
    FlashTabs sessions() {
        return new FlashTabs(clock.instant(), goods.tabs());
    }

    @GetMapping("/sessions/{id}")
    @Access(Access.Who.ANYONE)
    FlashSessionView session(@PathVariable FlashSessionId id) {
        return goods.session(id).orElseThrow(FlashProblem.NO_SUCH::problem);
    }

    /** What runs or comes next of this product; empty where nothing does. */
    @GetMapping("/of-product/{id}")
    @Access(Access.Who.ANYONE)
    List<FlashOffer> ofProduct(
            @PathVariable ProductId id, @RequestParam(defaultValue = "H5") Channel channel, Locale locale) {
        return goods.of(id, channel, locale).stream().toList();
    }

    /** Not before it has begun. Who has a turn is given the same again. */
    @PostMapping("/sessions/{id}/turns")
    @Access(Access.Who.BUYER)
    @OwnTransactions
    TurnView draw(Actor.Buyer buyer, @PathVariable FlashSessionId id, @Valid @RequestBody TurnWish body) {
        var key = new FlashKey(id.value(), body.skuId().value());
        return turns.draw(key, buyer.id(), body.channel(), body.device().toString(), clock.instant());
    }

    /** One's place, after a refresh as before. */
    @GetMapping("/sessions/{id}/turns/{sku}")
    @Access(Access.Who.BUYER)
    TurnView turn(Actor.Buyer buyer, @PathVariable FlashSessionId id, @PathVariable SkuId sku) {
        return turns.again(new FlashKey(id.value(), sku.value()), buyer.id(), clock.instant());
    }

    /** The sessions that one is reminded of. */
    @GetMapping("/reminders")
    @Access(Access.Who.BUYER)
    FlashReminded reminded(Actor.Buyer buyer) {
        var shown = goods.tabs().stream().map(tab -> tab.id().value()).toList();
        return new FlashReminded(reminders.of(buyer.id(), shown).stream()
                .map(FlashSessionId::new)
                .toList());
    }

    @PutMapping("/sessions/{id}/reminder")
    @Access(Access.Who.BUYER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(Actor.Buyer buyer, @PathVariable FlashSessionId id) {
        var session =
                goods.session(id).orElseThrow(FlashProblem.NO_SUCH::problem).session();
        if (!clock.instant().isBefore(session.startsAt())) {
            throw FlashProblem.BEGUN.problem();
        }
        reminders.add(id, buyer.id());
    }

    @DeleteMapping("/sessions/{id}/reminder")
    @Access(Access.Who.BUYER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor.Buyer buyer, @PathVariable FlashSessionId id) {
        reminders.drop(id, buyer.id());
    }
}
