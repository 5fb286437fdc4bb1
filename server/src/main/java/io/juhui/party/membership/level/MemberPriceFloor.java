package io.juhui.party.membership.level;

import io.juhui.frame.campaign.spi.StandingPrice;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.kernel.Words;
import io.juhui.party.membership.Levels;
import io.juhui.trade.pricing.Lane;
import org.springframework.stereotype.Component;

/** Counts member prices in where the margin of a campaign is reckoned: the lowest that any level pays. */
@Component
class MemberPriceFloor implements StandingPrice {

    private static final Words WORDS = new Words("会员价", "Member price");

    private final Levels levels;
    private final MemberPrices prices;

    MemberPriceFloor(Levels levels, MemberPrices prices) {
        this.levels = levels;
        this.prices = prices;
    }

    @Override
    public Words words() {
        return WORDS;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Money lowest(SkuOffer sku, Money before, TimeWindow window) {
        return levels.all().stream()
                .flatMap(level -> prices.of(level, sku.sku().value(), sku.price()).stream())
                .reduce(before, Money::min);
    }
}
