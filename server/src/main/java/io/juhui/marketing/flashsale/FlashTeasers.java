package io.juhui.marketing.flashsale;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Teaser;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Words;
import io.juhui.marketing.flashsale.FlashSaleTerms.FlashSku;
import io.juhui.marketing.flashsale.FlashShown.FlashState;
import io.juhui.marketing.flashsale.FlashShown.Shown;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 秒杀中 ¥9.9 on the pages of goods that are sold now, and before that when and for how much; a price is shown while it can be had. */
@Component
class FlashTeasers implements Teasers {

    private static final Words TITLE = new Words("限量秒杀", "Flash sale");

    private final FlashShown shown;

    FlashTeasers(FlashShown shown) {
        this.shown = shown;
    }

    static String page(FlashSessionId session) {
        return "/rooms/flashsale/pages/sessions/index?id=" + session.value();
    }

    @Override
    public String kind() {
        return FlashSales.KIND;
    }

    @Override
    public Words title() {
        return TITLE;
    }

    @Override
    public Map<SkuId, Teaser> now() {
        var at = shown.now();
        var teasers = new HashMap<SkuId, Teaser>();
        for (var one : shown.all(at)) {
            if (!one.session().isOver(at)) {
                one.rule().skus().forEach(sku -> teasers.putIfAbsent(sku.skuId(), teaser(one, sku, at)));
            }
        }
        return Map.copyOf(teasers);
    }

    private Teaser teaser(Shown one, FlashSku sku, Instant at) {
        var state = shown.state(one, sku.skuId().value(), at);
        var until = state == FlashState.ANNOUNCED
                ? one.session().startsAt()
                : one.session().endsAt();
        return new Teaser(
                FlashSales.KIND,
                words(state, one, sku),
                state == FlashState.RUNNING ? sku.price() : null,
                false,
                until,
                page(one.session().id()));
    }

    private static Words words(FlashState state, Shown one, FlashSku sku) {
        return switch (state) {
            case ANNOUNCED -> FlashWords.announced(one.session().startsAt(), sku.price());
            case STARTING, RUNNING -> FlashWords.SELLING;
            case COMING_BACK -> FlashWords.COMING_BACK;
            case SOLD_OUT, OVER -> FlashWords.SOLD_OUT;
            case PAUSED -> FlashWords.PAUSED;
        };
    }
}
