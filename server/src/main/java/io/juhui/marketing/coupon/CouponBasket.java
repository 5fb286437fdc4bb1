package io.juhui.marketing.coupon;

import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.coupon.CouponPrice.Looked;
import io.juhui.marketing.coupon.CouponViews.CouponChoice;
import io.juhui.marketing.coupon.CouponViews.CouponChoices;
import io.juhui.marketing.coupon.CouponViews.CouponFace;
import io.juhui.trade.placing.CartLineInput;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Buying;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Facts;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.Quote;
import io.juhui.trade.pricing.Quoting;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What each of a buyer's coupons does to some goods, for the picker: the goods are priced by the engine, as for the confirm page, and the
 * coupons look at them as they stood before the coupon lane.
 */
@Component
class CouponBasket {

    private static final Words NOTHING = new Words("没有可用的券", "None of your coupons fits");
    private static final Words UNUSED = new Words("本单不使用优惠券", "No coupon is used for this order");

    private final Skus skus;
    private final Quoting quoting;
    private final Buying buying;
    private final CouponPrice price;
    private final Clock clock;

    CouponBasket(Skus skus, Quoting quoting, Buying buying, CouponPrice price, Clock clock) {
        this.skus = skus;
        this.quoting = quoting;
        this.buying = buying;
        this.price = price;
        this.clock = clock;
    }

    CouponChoices choices(
            BuyerId buyer, List<CartLineInput> lines, Channel channel, List<Pick> picks, Language language) {
        buying.require(picks);
        var at = clock.instant();
        var facts = buying.facts(Map.of(buyer, picks), at).getOrDefault(buyer, Facts.NONE);
        var situation = new Situation(Optional.of(buyer), at, channel, picks, facts);
        var quote = quoting.quote(basket(lines), situation);
        var all = price.looked(beforeCoupons(quote), situation);
        var usable = all.stream().filter(looked -> looked.saving().isPositive()).toList();
        return view(all, usable, chosen(usable, picks), CouponPrice.pickOf(picks), language);
    }

    /** What is not sold any more is left out; the confirm page says so itself. */
    private Basket basket(List<CartLineInput> lines) {
        var catalogue = skus.snapshot();
        var basket = new ArrayList<Basket.Line>();
        for (var line : lines) {
            var offer = catalogue.sku(line.skuId());
            if (offer != null) {
                basket.add(Basket.Line.of(basket.size(), offer, line.quantity()));
            }
        }
        return new Basket(List.copyOf(basket), null);
    }

    private static Basket beforeCoupons(Quote quote) {
        return new Basket(
                quote.lines().stream().map(CouponBasket::beforeCoupons).toList(), null);
    }

    private static Basket.Line beforeCoupons(Quote.Line line) {
        var earlier = line.adjustments().stream()
                .filter(effect -> effect.lane().compareTo(Lane.COUPON) < 0)
                .toList();
        var change = Money.sum(earlier.stream().map(effect -> effect.amount()).toList());
        var now = line.basket();
        return new Basket.Line(
                now.number(),
                now.skuId(),
                now.productId(),
                now.categories(),
                now.quantity(),
                now.unitBase(),
                now.weightGrams(),
                now.volumeCm3(),
                now.freightTemplate(),
                line.list().plus(change),
                Money.ZERO,
                now.closed(),
                earlier.stream().map(effect -> effect.lane()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<Looked> chosen(List<Looked> usable, List<Pick> picks) {
        var picked = CouponPrice.pickOf(picks);
        return usable.stream()
                .filter(looked -> picked.isEmpty()
                        || picked.get()
                                .equals(Long.toString(looked.coupon().id().value())))
                .findFirst();
    }

    private static CouponChoices view(
            List<Looked> all,
            List<Looked> usable,
            Optional<Looked> chosen,
            Optional<String> picked,
            Language language) {
        return new CouponChoices(
                chosen.map(looked -> looked.coupon().id()).orElse(null),
                chosen.map(Looked::saving).orElse(Money.ZERO),
                picked.equals(Optional.of(CouponPrice.NONE)),
                said(usable, chosen, picked).in(language),
                usable.stream().map(looked -> choice(looked, language)).toList(),
                all.stream()
                        .filter(looked -> !looked.saving().isPositive())
                        .map(looked -> choice(looked, language))
                        .toList());
    }

    private static Words said(List<Looked> usable, Optional<Looked> chosen, Optional<String> picked) {
        if (picked.equals(Optional.of(CouponPrice.NONE))) {
            return UNUSED;
        }
        if (chosen.isEmpty()) {
            return NOTHING;
        }
        var saving = chosen.get().saving().brief();
        var most = usable.getFirst().saving();
        var less = most.minus(chosen.get().saving());
        if (less.isPositive()) {
            return new Words(
                    "省 " + saving + "，另一张可多省 " + less.brief(),
                    "Saves " + saving + "; another one would save " + less.brief() + " more");
        }
        return usable.size() > 1
                ? new Words("已选最省的一张，省 " + saving, "The one that saves most: " + saving)
                : new Words("省 " + saving, "Saves " + saving);
    }

    private static CouponChoice choice(Looked looked, Language language) {
        return new CouponChoice(
                looked.coupon().id(),
                looked.template().id(),
                CouponFace.of(looked.template(), language),
                looked.coupon().valid().end(),
                CouponWords.until(looked.coupon().valid().end()).in(language),
                looked.saving(),
                looked.not().map(not -> not.words().in(language)).orElse(null));
    }
}
