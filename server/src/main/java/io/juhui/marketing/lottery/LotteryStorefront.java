package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.marketing.lottery.DrawViews.DrawLogLine;
import io.juhui.marketing.lottery.DrawViews.LotteryWinner;
import io.juhui.marketing.lottery.DrawViews.MyDraw;
import io.juhui.marketing.lottery.LotteryList.LotteryCard;
import io.juhui.marketing.lottery.LotteryViews.LotteryVersionView;
import io.juhui.marketing.lottery.LotteryViews.LotteryView;
import io.juhui.marketing.lottery.LotteryViews.Reader;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.Posted;
import io.juhui.platform.web.RoadKeys;
import io.juhui.trade.pricing.Channel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lotteries: looked at and checked by anybody, drawn in by buyers, on the road of hot writes with keys of its own. */
@RestController
@RequestMapping("/api/lotteries")
class LotteryStorefront {

    private final LotteryList list;
    private final LotteryViews lotteries;
    private final DrawViews draws;
    private final DrawDesk desk;

    LotteryStorefront(LotteryList list, LotteryViews lotteries, DrawViews draws, DrawDesk desk) {
        this.list = list;
        this.lotteries = lotteries;
        this.draws = draws;
        this.desk = desk;
    }

    /** @param points that the buyer agrees to pay where no other chance is left; 0 for none */
    record DrawOnce(
            @Min(0) @Max(ChanceTerms.MOST_POINTS) long points,
            @Nullable Channel channel) {}

    /** @param again whether this very request had been done before; then this is what it drew then */
    record DrawnNow(MyDraw draw, boolean again) {}

    @GetMapping
    @Access(Access.Who.ANYONE)
    List<LotteryCard> all(Actor actor, @RequestParam(defaultValue = "H5") Channel channel, Locale locale) {
        return list.all(reader(actor, channel, locale));
    }

    @GetMapping("/{id}")
    @Access(Access.Who.ANYONE)
    LotteryView one(
            Actor actor,
            @PathVariable CampaignId id,
            @RequestParam(defaultValue = "H5") Channel channel,
            Locale locale) {
        return lotteries.one(id, reader(actor, channel, locale));
    }

    private static Reader reader(Actor actor, Channel channel, Locale locale) {
        var buyer = actor instanceof Actor.Buyer someone ? Optional.of(someone.id()) : Optional.<Actor.BuyerId>empty();
        return new Reader(buyer, channel, Language.of(locale));
    }

    @PostMapping("/{id}/draws")
    @Access(Access.Who.BUYER)
    @OwnTransactions(ownKeys = true)
    @KeyRequired
    DrawnNow draw(
            Actor.Buyer buyer,
            @PathVariable CampaignId id,
            Posted<DrawOnce> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var channel = posted.body().channel();
        var done = desk.draw(
                buyer.id(),
                id,
                channel == null ? Channel.H5 : channel,
                posted.body().points(),
                RoadKeys.Key.of(buyer.id(), request, posted.bytes()).orElse(null));
        if (done.again()) {
            RoadKeys.replayed(response);
        }
        return new DrawnNow(draws.one(buyer.id(), done.id(), Language.of(locale)), done.again());
    }

    /** One's own, newest first. */
    @GetMapping("/{id}/draws")
    @Access(Access.Who.BUYER)
    Page<MyDraw> mine(
            Actor.Buyer buyer,
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable DrawId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        return draws.mine(buyer.id(), id, before(after), limit, Language.of(locale));
    }

    /** What one has won in all lotteries, newest first. */
    @GetMapping("/prizes")
    @Access(Access.Who.BUYER)
    Page<MyDraw> prizes(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable DrawId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        return draws.won(buyer.id(), before(after), limit, Language.of(locale));
    }

    /** Newest first, names masked. */
    @GetMapping("/{id}/winners")
    @Access(Access.Who.ANYONE)
    Page<LotteryWinner> winners(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable DrawId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return draws.winners(id, before(after), limit);
    }

    /** Every draw in its turn, for whoever checks the chain. */
    @GetMapping("/{id}/log")
    @Access(Access.Who.ANYONE)
    Page<DrawLogLine> log(
            @PathVariable CampaignId id,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(50) int limit) {
        return draws.log(id, after, limit);
    }

    /** How the rule was at each time. */
    @GetMapping("/{id}/versions")
    @Access(Access.Who.ANYONE)
    List<LotteryVersionView> versions(@PathVariable CampaignId id, Locale locale) {
        return lotteries.versions(id, Language.of(locale));
    }

    private static long before(@Nullable DrawId after) {
        return after == null ? Long.MAX_VALUE : after.value();
    }
}
