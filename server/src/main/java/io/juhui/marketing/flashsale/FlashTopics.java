package io.juhui.marketing.flashsale;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.marketing.flashsale.FlashShown.FlashState;
import io.juhui.platform.realtime.Realtime;
import io.juhui.platform.realtime.TopicSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What moves on the pages of a session while a crowd looks at it: enough to show it without reading the page again. */
@Component
class FlashTopics implements TopicSource {

    private static final String KIND = "flash";

    private final ObjectProvider<FlashGoods> goods;
    private final FlashLook look;
    private final Realtime realtime;

    FlashTopics(ObjectProvider<FlashGoods> goods, FlashLook look, Realtime realtime) {
        this.goods = goods;
        this.look = look;
        this.realtime = realtime;
    }

    record FlashSkuNow(SkuId skuId, FlashState state, FlashLeft left) {}

    record FlashCardNow(ProductId productId, Money price, Money base, FlashState state, FlashLeft left) {}

    record FlashNow(FlashState state, List<FlashCardNow> goods, List<FlashSkuNow> skus) {}

    String ticket(FlashSessionId session) {
        return realtime.ticket(KIND, Long.toString(session.value()));
    }

    void changed(long session) {
        realtime.changed(KIND, Long.toString(session));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Object> state(String id) {
        look.forget();
        var session = new FlashSessionId(Long.parseLong(id));
        var shown = goods.getObject();
        return shown.session(session)
                .map(view -> new FlashNow(
                        view.session().state(),
                        view.goods().stream()
                                .map(card -> new FlashCardNow(
                                        card.productId(), card.price(), card.base(), card.state(), card.left()))
                                .toList(),
                        shown.prices(session).stream()
                                .map(price -> new FlashSkuNow(price.skuId(), price.state(), price.left()))
                                .toList()));
    }
}
