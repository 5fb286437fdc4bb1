package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.marketing.pointsmall.MallItem.MallKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing of the mall, as one reader sees it.
 *
 * @param text what it is
 * @param price of the goods for money, null for what is no goods
 * @param had by the reader
 * @param why it cannot be had, empty where it can
 */
record MallThing(
        CampaignId id,
        MallKind kind,
        String name,
        String text,
        @Nullable Picture picture,
        @Nullable ProductId productId,
        @Nullable SkuId skuId,
        @Nullable Money price,
        long points,
        Money cash,
        int left,
        int perPerson,
        int had,
        Instant startsAt,
        Instant endsAt,
        MallState state,
        String why) {

    /** In the order in which they are shown. */
    enum MallState {
        OPEN,
        TOO_FEW_POINTS,
        LIMIT_REACHED,
        NOT_YET,
        SHUT,
        SOLD_OUT
    }
}
