package io.juhui.marketing.pointsmall;

import io.juhui.frame.reward.Rewards;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Words;
import org.springframework.stereotype.Component;

/** What is exchanged, in words. */
@Component
class MallNames {

    private final Rewards rewards;
    private final Skus skus;

    MallNames(Rewards rewards, Skus skus) {
        this.rewards = rewards;
        this.skus = skus;
    }

    Words of(MallItem item) {
        if (!item.isGoods()) {
            return rewards.said(item.reward());
        }
        var sku = skus.snapshot().sku(item.sku());
        var name = sku == null ? "" : (sku.name() + " " + sku.spec()).strip();
        return new Words(name, name);
    }
}
