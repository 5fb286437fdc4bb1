package io.juhui.marketing.lottery;

import io.juhui.frame.reward.Rewards;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Language;
import io.juhui.kernel.Picture;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What prizes look like and are called: their own picture, that of the goods, or none. */
@Component
class LotteryFaces {

    private final Media media;
    private final Skus skus;
    private final Rewards rewards;

    LotteryFaces(Media media, Skus skus, Rewards rewards) {
        this.media = media;
        this.skus = skus;
        this.rewards = rewards;
    }

    /** In one read. */
    Map<MediaId, Picture> pictures(List<Prize> prizes) {
        var own = prizes.stream()
                .map(Prize::picture)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return own.isEmpty() ? Map.of() : media.pictures(own);
    }

    @Nullable
    Picture of(Prize prize, Map<MediaId, Picture> pictures) {
        var own = prize.picture();
        return own == null ? ofGoods(prize.isGoods() ? prize.item() : "") : pictures.get(own);
    }

    /** A picture as it was given, or the goods' own. */
    @Nullable
    Picture of(Draws.Given given) {
        var own = given.picture();
        if (own != null) {
            return media.pictures(List.of(new MediaId(own))).get(new MediaId(own));
        }
        return ofGoods(given.kind() == Prize.PrizeKind.GOODS ? given.item() : "");
    }

    private @Nullable Picture ofGoods(String item) {
        var sku = item.isEmpty() ? null : skus.snapshot().sku(new io.juhui.goods.catalog.SkuId(Long.parseLong(item)));
        return sku == null ? null : sku.picture();
    }

    /** What it is, beside what it is called. */
    String text(Prize prize, Language language) {
        if (prize.isReward()) {
            return rewards.said(prize.reward()).in(language);
        }
        var sku = prize.isGoods() ? skus.snapshot().sku(prize.sku()) : null;
        return sku == null ? "" : (sku.name() + " " + sku.spec()).strip();
    }

    /** Of the first prize that has one. */
    @Nullable
    Picture first(LotteryRule rule) {
        var pictures = pictures(rule.prizes());
        return rule.prizes().stream()
                .filter(Prize::isWin)
                .map(prize -> of(prize, pictures))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
