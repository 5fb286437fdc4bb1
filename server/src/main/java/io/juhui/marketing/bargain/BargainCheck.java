package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Problem;
import io.juhui.marketing.bargain.BargainTerms.BargainSku;
import io.juhui.marketing.bargain.BargainTerms.Cutting;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds a rule against sense and the catalogue: real SKUs, prices that go down, and something to cut for every helper (R30). */
@Component
class BargainCheck {

    private final Skus skus;

    BargainCheck(Skus skus) {
        this.skus = skus;
    }

    /** The campaign is about exactly the SKUs that have prices. */
    void check(CampaignTerms campaign, BargainTerms rule) {
        var scope = Set.copyOf(campaign.scope().chosen().skus());
        var priced = new HashSet<SkuId>();
        rule.skus().forEach(sku -> priced.add(sku.skuId()));
        if (campaign.scope().all() || !scope.equals(priced)) {
            throw refused(
                    "/campaign/scope", "活动商品要和定了底价的规格一致", "The campaign is about the variants that have a floor price");
        }
        if (campaign.budget().bounded()) {
            throw refused(
                    "/campaign/budget/total",
                    "砍价按活动库存封顶，不设预算",
                    "The stock of each variant bounds it; there is no budget");
        }
        check(rule);
    }

    private void check(BargainTerms rule) {
        var seen = new HashSet<SkuId>();
        for (int i = 0; i < rule.skus().size(); i++) {
            var sku = rule.skus().get(i);
            var at = "/rule/skus/" + i;
            if (!seen.add(sku.skuId())) {
                throw refused(at + "/skuId", "这个规格填了两次", "This variant is there twice");
            }
            checkPrices(sku, rule.helpers(), at);
            checkCuts(sku, rule, at + "/cut");
        }
    }

    private void checkPrices(BargainSku sku, int helpers, String at) {
        var offer = skus.snapshot().sku(sku.skuId());
        if (offer == null) {
            throw refused(at + "/skuId", "没有这个规格", "There is no such variant");
        }
        if (sku.start().compareTo(offer.price()) > 0) {
            throw refused(
                    at + "/start", "起始价不能高于售价 " + offer.price(), "No more than the ordinary price, " + offer.price());
        }
        if (sku.floor().compareTo(sku.start()) >= 0) {
            throw refused(at + "/floor", "底价要低于起始价", "Below the start price");
        }
        if (sku.first().compareTo(sku.start().minus(sku.floor())) > 0) {
            throw refused(at + "/first", "首刀不能超过起始价和底价的差", "No more than from the start price to the floor");
        }
        if (sku.rest().fen() < helpers) {
            throw refused(
                    at + "/first",
                    "首刀之后要给 " + helpers + " 位好友每人至少留 1 分",
                    "At least a fen must be left for each of " + helpers + " helpers");
        }
    }

    private static void checkCuts(BargainSku sku, BargainTerms rule, String at) {
        var cut = sku.cut();
        if ((cut != null) != (rule.cutting() == Cutting.FIXED)) {
            throw cut == null
                    ? refused(at, "填好每刀砍多少", "Say how much each helper takes off")
                    : refused(at, "随机砍价不填每刀金额", "Random cuts have no fixed amount");
        }
        if (cut == null) {
            return;
        }
        var wrong = Cuts.reaches(sku.rest().fen(), rule.helpers(), cut.fen());
        if (wrong.isPresent()) {
            throw switch (wrong.get()) {
                case TOO_LITTLE ->
                    refused(
                            at,
                            rule.helpers() + " 人各砍 " + cut + " 到不了底价，还有 " + sku.rest() + " 要砍",
                            rule.helpers() + " cuts of " + cut + " do not take off " + sku.rest());
                case TOO_MUCH ->
                    refused(
                            at,
                            "不用 " + rule.helpers() + " 人就到底价了，最后的人没得砍：一共只有 " + sku.rest() + " 要砍",
                            "Fewer than " + rule.helpers() + " helpers take off all of " + sku.rest());
            };
        }
    }

    private static Problem refused(String pointer, String zh, String en) {
        return BargainProblem.TERMS.problem().at(pointer, zh, en);
    }
}
