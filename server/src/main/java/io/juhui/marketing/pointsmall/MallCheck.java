package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.frame.reward.Rewards;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Problem;
import org.springframework.stereotype.Component;

/** Whether the two halves of a form make sense together. */
@Component
class MallCheck {

    private final Rewards rewards;
    private final Skus skus;

    MallCheck(Rewards rewards, Skus skus) {
        this.rewards = rewards;
        this.skus = skus;
    }

    void check(CampaignTerms terms, MallItem item) {
        if (item.perPerson() > item.stock()) {
            throw terms("/rule/perPerson", "每人限兑不能多于库存", "One person cannot have more than there are");
        }
        if (item.isGoods()) {
            goods(terms, item);
        } else {
            virtual(terms, item);
        }
    }

    private void virtual(CampaignTerms terms, MallItem item) {
        if (item.cash().isPositive()) {
            throw terms("/rule/cash", "只有实物可以加钱兑换", "Cash beside points is for goods");
        }
        if (terms.budget().bounded()) {
            throw terms("/campaign/budget/total", "券和礼品卡按库存封顶，不设预算", "The stock bounds it; there is no budget");
        }
        if (!terms.scope().all()) {
            throw terms("/campaign/scope", "券和礼品卡不限定商品", "It is not about goods");
        }
        try {
            rewards.check(java.util.List.of(item.reward()), "/rule/item");
        } catch (Problem refused) {
            throw terms("/rule/item", "选择的券或面值不能发放", "This coupon or amount cannot be given");
        }
    }

    private void goods(CampaignTerms terms, MallItem item) {
        var sku = sku(item);
        if (sku == null) {
            throw terms("/rule/item", "请选择商品", "Choose the goods");
        }
        if (item.amount() != 1) {
            throw terms("/rule/amount", "实物一次兑一件", "Goods are exchanged one by one");
        }
        if (item.cash().compareTo(sku.price()) >= 0) {
            throw terms("/rule/cash", "加的钱要低于售价", "The cash must be less than the price");
        }
        if (terms.scope().all() || !terms.scope().cover().covers(SkuRef.of(sku))) {
            throw terms("/campaign/scope", "商品范围就是要兑换的商品", "It is about the goods that are exchanged");
        }
    }

    private @org.jspecify.annotations.Nullable SkuOffer sku(MallItem item) {
        return item.item().isEmpty() || item.item().length() > 18
                ? null
                : skus.snapshot().sku(item.sku());
    }

    private static Problem terms(String pointer, String zh, String en) {
        return MallProblem.TERMS.problem().at(pointer, zh, en);
    }
}
