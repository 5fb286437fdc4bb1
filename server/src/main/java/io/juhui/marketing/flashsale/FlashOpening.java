package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.goods.inventory.SetAside;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves stock from the goods to a session when it begins, and what is left back when it ends (R34). */
@Component
class FlashOpening {

    private final FlashSales sales;
    private final FlashSessions sessions;
    private final FlashStocks stocks;
    private final SetAside aside;
    private final CampaignPast campaigns;
    private final FlashTopics topics;

    FlashOpening(
            FlashSales sales,
            FlashSessions sessions,
            FlashStocks stocks,
            SetAside aside,
            CampaignPast campaigns,
            FlashTopics topics) {
        this.sales = sales;
        this.sessions = sessions;
        this.stocks = stocks;
        this.aside = aside;
        this.campaigns = campaigns;
        this.topics = topics;
    }

    /** Whether the campaign lets a session of its own begin now. */
    CampaignState state(CampaignId campaign, Instant at) {
        return campaigns.of(List.of(campaign)).stream()
                .findFirst()
                .map(one -> one.state(at))
                .orElse(CampaignState.STOPPED);
    }

    /** Once; false when it has been opened or its time is not now. */
    @Transactional
    public boolean open(FlashSession session, Instant at) {
        if (state(session.campaign(), at) != CampaignState.RUNNING || !sessions.open(session.id(), at)) {
            return false;
        }
        var planned = new TreeMap<Long, Long>();
        sales.find(session.campaign())
                .orElseThrow()
                .skus()
                .forEach(sku -> planned.put(sku.skuId().value(), (long) sku.stock()));
        stocks.open(session, planned, aside.take(session.id().value(), planned));
        sales.changing();
        topics.changed(session.id().value());
        return true;
    }

    /** Once; also one that has never begun. */
    @Transactional
    public boolean close(FlashSession session, Instant at) {
        if (!sessions.close(session.id(), at)) {
            return false;
        }
        aside.end(session.id().value(), stocks.skus(session.id()));
        stocks.close(session.id());
        sales.changing();
        topics.changed(session.id().value());
        return true;
    }

    /** With its campaign, before its time. */
    @Transactional
    public void stop(CampaignId campaign, Instant at) {
        sessions.of(campaign).forEach(session -> close(session, at));
    }
}
