package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Problem;
import io.juhui.marketing.flashsale.FlashSaleTerms.FlashSku;
import io.juhui.marketing.flashsale.FlashSaleTerms.FlashTimes;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Holds a rule against sense and the catalogue: sessions within the campaign that do not overlap, real SKUs at a lower price. */
@Component
class FlashSaleCheck {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Skus skus;

    FlashSaleCheck(Skus skus) {
        this.skus = skus;
    }

    void check(CampaignTerms campaign, FlashSaleTerms rule) {
        var priced = new HashSet<SkuId>();
        for (int i = 0; i < rule.skus().size(); i++) {
            var sku = rule.skus().get(i);
            if (!priced.add(sku.skuId())) {
                throw refused("/rule/skus/" + i + "/skuId", "这个规格填了两次", "This variant is there twice");
            }
            checkPrice(sku, "/rule/skus/" + i);
        }
        if (campaign.scope().all()
                || !Set.copyOf(campaign.scope().chosen().skus()).equals(priced)) {
            throw refused(
                    "/campaign/scope",
                    "活动商品要和定了秒杀价的规格一致",
                    "The campaign is about the variants that have a flash price");
        }
        for (int i = 0; i < rule.sessions().size(); i++) {
            checkTimes(rule.sessions().get(i), campaign, "/rule/sessions/" + i);
        }
        checkApart(rule.sessions());
    }

    private void checkPrice(FlashSku sku, String at) {
        var offer = skus.snapshot().sku(sku.skuId());
        if (offer == null) {
            throw refused(at + "/skuId", "没有这个规格", "There is no such variant");
        }
        if (sku.price().compareTo(offer.price()) >= 0) {
            throw refused(at + "/price", "秒杀价要低于售价 " + offer.price(), "Below the ordinary price, " + offer.price());
        }
    }

    private static void checkTimes(FlashTimes times, CampaignTerms campaign, String at) {
        if (times.startsAt().plus(SHORTEST).isAfter(times.endsAt())) {
            throw refused(at + "/endsAt", "一场至少 1 分钟", "A session lasts at least a minute");
        }
        // a session is whole seconds, the campaign's window may begin within one
        if (times.startsAt().plusSeconds(1).isBefore(campaign.startsAt())) {
            throw refused(at + "/startsAt", "不能早于活动开始", "Not before the campaign begins");
        }
        if (times.endsAt().isAfter(campaign.endsAt())) {
            throw refused(at + "/endsAt", "不能晚于活动结束", "Not after the campaign ends");
        }
    }

    private static void checkApart(List<FlashTimes> sessions) {
        var order = IntStream.range(0, sessions.size())
                .boxed()
                .sorted(Comparator.comparing(i -> sessions.get(i).startsAt()))
                .toList();
        for (int i = 1; i < order.size(); i++) {
            var before = sessions.get(order.get(i - 1));
            if (sessions.get(order.get(i)).startsAt().isBefore(before.endsAt())) {
                throw refused("/rule/sessions/" + order.get(i) + "/startsAt", "和另一场重叠", "Overlaps another session");
            }
        }
    }

    private static Problem refused(String pointer, String zh, String en) {
        return FlashProblem.TERMS.problem().at(pointer, zh, en);
    }
}
