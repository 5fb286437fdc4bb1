package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Pick;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms, under the same checks as the console; and draws turns for the house's own buyers. */
@Component
public class FlashCampaigns {

    private final CampaignDesk desk;
    private final FlashSales sales;
    private final FlashSaleCheck check;
    private final FlashOpening opening;
    private final FlashTurns turns;
    private final Clock clock;

    FlashCampaigns(
            CampaignDesk desk,
            FlashSales sales,
            FlashSaleCheck check,
            FlashOpening opening,
            FlashTurns turns,
            Clock clock) {
        this.opening = opening;
        this.turns = turns;
        this.clock = clock;
        this.desk = desk;
        this.sales = sales;
        this.check = check;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, FlashSaleTerms rule) {
        check.check(terms, rule);
        return desk.create(FlashSales.KIND, terms, id -> sales.store(id, rule));
    }

    /** Sessions whose time has come begin now, not when their deadline is looked at. */
    public void begin(CampaignId campaign) {
        sales.sessions(campaign).forEach(session -> opening.open(session, clock.instant()));
    }

    /** A turn in the session that sells, as its pick; empty where none does or one has to wait. */
    public Optional<Pick> turn(CampaignId campaign, SkuId sku, BuyerId buyer) {
        var at = clock.instant();
        return sales.sessions(campaign).stream()
                .filter(session -> session.sells(at))
                .findFirst()
                .flatMap(session -> Optional.ofNullable(turns.draw(
                                new FlashKey(session.id().value(), sku.value()),
                                buyer,
                                Channel.MINI_PROGRAM,
                                "house-" + buyer.value(),
                                at)
                        .token()))
                .map(token -> new Pick(FlashSales.KIND, token, 0));
    }
}
