package io.juhui.frame.campaign;

import io.juhui.frame.campaign.CampaignUse.UseLine;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.OneTrip;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a campaign gives outside orders counts as orders do: against its budget, with its fuse, in its effect. */
@Component
public class CampaignGifts {

    /** A gift is no goods. */
    private static final long NO_SKU = 0;

    private final CampaignCounts counts;
    private final CampaignUseRows uses;
    private final CampaignFuse fuse;
    private final OneTrip trip;

    CampaignGifts(CampaignCounts counts, CampaignUseRows uses, CampaignFuse fuse, OneTrip trip) {
        this.counts = counts;
        this.uses = uses;
        this.fuse = fuse;
        this.trip = trip;
    }

    /**
     * Counts one, with the campaign's row locked.
     *
     * @param gift id of it, no order's and no other gift's
     * @param worth what it costs the shop, something
     * @return false when the budget has less left; then nothing is counted, and the fuse blows with the caller's commit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean count(CampaignId campaign, BuyerId buyer, long gift, Money worth, Instant at) {
        var count = counts.lock(List.of(campaign.value())).get(campaign.value());
        var left = count == null ? Money.ZERO : count.left(CampaignCounts.day(at));
        if (left != null && left.compareTo(worth) < 0) {
            fuse.blowAfterCommit(campaign);
            return false;
        }
        var line = new UseLine(NO_SKU, 1, worth, Money.ZERO);
        var use = new CampaignUse(gift, campaign.value(), buyer.value(), List.of(line), null);
        trip.run(writes -> uses.add(List.of(use), at, writes));
        if (worth.equals(left)) {
            fuse.blowAfterCommit(campaign);
        }
        return true;
    }
}
