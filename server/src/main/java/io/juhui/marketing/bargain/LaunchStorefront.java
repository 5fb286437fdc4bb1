package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Page;
import io.juhui.marketing.bargain.BargainSquare.Asked;
import io.juhui.marketing.bargain.BargainSquare.BargainCard;
import io.juhui.marketing.bargain.LaunchViews.LaunchCard;
import io.juhui.marketing.bargain.LaunchViews.LaunchView;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.trade.pricing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bargains to look at, to launch and to help: whoever has the link sees one, with masked faces. Buying is buying. */
@RestController
@RequestMapping("/api/bargains")
class LaunchStorefront {

    private final BargainSquare square;
    private final Launching launching;
    private final Helping helping;
    private final Launches launches;
    private final LaunchViews views;

    LaunchStorefront(BargainSquare square, Launching launching, Helping helping, Launches launches, LaunchViews views) {
        this.square = square;
        this.launching = launching;
        this.helping = helping;
        this.launches = launches;
        this.views = views;
    }

    record NewLaunch(
            @NotNull CampaignId campaignId,
            @NotNull SkuId skuId,
            @NotNull Channel channel) {}

    /** @param after how many have been seen */
    @GetMapping
    @Access(Access.Who.ANYONE)
    Page<BargainCard> square(
            Actor actor,
            @RequestParam(defaultValue = "H5") Channel channel,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var asked = new Asked(buyer(actor), channel, locale);
        return Page.of(square.page(asked, after, limit + 1), limit, _ -> Integer.toString(after + limit));
    }

    /** Empty where nothing of the product can be bargained for by this reader now. */
    @GetMapping("/of-product/{id}")
    @Access(Access.Who.ANYONE)
    List<BargainCard> ofProduct(
            Actor actor,
            @PathVariable ProductId id,
            @RequestParam(defaultValue = "H5") Channel channel,
            Locale locale) {
        return square.of(id, new Asked(buyer(actor), channel, locale));
    }

    @PostMapping("/launches")
    @Access(Access.Who.BUYER)
    @KeyRequired
    LaunchView launch(Actor.Buyer buyer, @Valid @RequestBody NewLaunch body) {
        var id = launching.launch(buyer.id(), body.campaignId(), body.skuId(), body.channel());
        return views.view(require(id), Optional.of(buyer.id()));
    }

    @GetMapping("/launches/{id}")
    @Access(Access.Who.ANYONE)
    LaunchView launch(Actor actor, @PathVariable LaunchId id) {
        return views.view(require(id), buyer(actor));
    }

    /** One tap of a friend; said again it answers the same. */
    @PutMapping("/launches/{id}/help")
    @Access(Access.Who.BUYER)
    LaunchView help(Actor.Buyer buyer, @PathVariable LaunchId id) {
        helping.help(id, buyer.id());
        return views.view(require(id), Optional.of(buyer.id()));
    }

    @GetMapping("/launches")
    @Access(Access.Who.BUYER)
    Page<LaunchCard> mine(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable LaunchId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return Page.of(
                        launches.of(buyer.id(), after == null ? Long.MAX_VALUE : after.value(), limit),
                        limit,
                        launch -> Long.toString(launch.id().value()))
                .map(views::card);
    }

    private Launch require(LaunchId id) {
        return launches.find(id).orElseThrow(BargainProblem.NO_SUCH_LAUNCH::problem);
    }

    private static Optional<BuyerId> buyer(Actor actor) {
        return actor instanceof Actor.Buyer someone ? Optional.of(someone.id()) : Optional.empty();
    }
}
