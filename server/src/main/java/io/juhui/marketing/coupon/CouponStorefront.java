package io.juhui.marketing.coupon;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.marketing.coupon.CouponCentre.Reader;
import io.juhui.marketing.coupon.CouponViews.ClaimableCoupon;
import io.juhui.marketing.coupon.CouponViews.CouponChoices;
import io.juhui.marketing.coupon.CouponViews.MyCoupon;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import io.juhui.marketing.coupon.MyCoupons.CouponCount;
import io.juhui.marketing.coupon.MyCoupons.CouponTab;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Question;
import io.juhui.trade.placing.CartLineInput;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Pick;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coupons to look at: what can be claimed, what one has, what they do to some goods. */
@RestController
class CouponStorefront {

    private final CouponCentre centre;
    private final MyCoupons mine;
    private final CouponBasket basket;

    CouponStorefront(CouponCentre centre, MyCoupons mine, CouponBasket basket) {
        this.centre = centre;
        this.mine = mine;
        this.basket = basket;
    }

    record ChooseCoupon(
            @NotEmpty @Size(max = 50) List<@NotNull @Valid CartLineInput> lines,
            @Nullable Channel channel,
            @Nullable @Size(max = Pick.MOST_OF_A_PURCHASE) List<@NotNull @Valid Pick> picks) {}

    @GetMapping("/api/coupons/centre")
    @Access(Access.Who.ANYONE)
    List<ClaimableCoupon> centre(Actor actor, @RequestParam(defaultValue = "H5") Channel channel, Locale locale) {
        return centre.all(reader(actor, channel, locale));
    }

    @GetMapping("/api/coupons/of-product/{id}")
    @Access(Access.Who.ANYONE)
    List<ClaimableCoupon> ofProduct(
            Actor actor,
            @PathVariable ProductId id,
            @RequestParam(defaultValue = "H5") Channel channel,
            Locale locale) {
        return centre.ofProduct(id, reader(actor, channel, locale));
    }

    private static Reader reader(Actor actor, Channel channel, Locale locale) {
        Optional<BuyerId> buyer = actor instanceof Actor.Buyer someone ? Optional.of(someone.id()) : Optional.empty();
        return new Reader(buyer, channel, Language.of(locale));
    }

    @GetMapping("/api/coupons")
    @Access(Access.Who.BUYER)
    Page<MyCoupon> mine(
            Actor.Buyer buyer,
            @RequestParam(defaultValue = "USABLE") CouponTab tab,
            @RequestParam(required = false) @Nullable CouponId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var before = after == null ? Long.MAX_VALUE : after.value();
        return mine.page(buyer.id(), tab, before, limit, Language.of(locale));
    }

    @GetMapping("/api/coupons/count")
    @Access(Access.Who.BUYER)
    CouponCount count(Actor.Buyer buyer) {
        return mine.count(buyer.id());
    }

    @PostMapping("/api/coupons/choices")
    @Question
    @Access(Access.Who.BUYER)
    CouponChoices choices(Actor.Buyer buyer, @Valid @RequestBody ChooseCoupon body, Locale locale) {
        return basket.choices(
                buyer.id(),
                body.lines(),
                body.channel() == null ? Channel.H5 : body.channel(),
                body.picks() == null ? List.of() : body.picks(),
                Language.of(locale));
    }
}
