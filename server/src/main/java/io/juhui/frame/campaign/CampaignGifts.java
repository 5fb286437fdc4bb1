package io.juhui.frame.campaign;

import io.juhui.frame.campaign.CampaignUses.CampaignUse;
import io.juhui.frame.campaign.CampaignUses.CampaignUse.UseLine;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.OneTrip;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient db;

    CampaignGifts(CampaignCounts counts, CampaignUseRows uses, CampaignFuse fuse, OneTrip trip, JdbcClient db) {
        this.counts = counts;
        this.uses = uses;
        this.fuse = fuse;
        this.trip = trip;
        this.db = db;
    }

    /**
     * Counts one, with the campaign's row locked.
     *
     * @param gift id of it, no order's and no other gift's
     * @param worth what it costs the shop, something
     * @return false when the budget has less left; then nothing is counted, and the fuse has blown if the caller commits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean count(CampaignId campaign, BuyerId buyer, long gift, Money worth, Instant at) {
        db.sql("select 1 from campaign where id = :id for no key update")
                .param("id", campaign.value())
                .query(Integer.class)
                .optional(); // before its count, as where it is edited: the fuse may have to mark it
        var count = counts.lock(List.of(campaign.value())).get(campaign.value());
        var left = count == null ? Money.ZERO : count.left(CampaignCounts.day(at));
        if (left != null && left.compareTo(worth) < 0) {
            fuse.blow(campaign);
            return false;
        }
        var line = new UseLine(NO_SKU, 1, worth, Money.ZERO);
        var use = new CampaignUse(gift, campaign.value(), buyer.value(), List.of(line), null);
        trip.run(writes -> uses.add(List.of(use), Set.of(), at, writes));
        if (worth.equals(left)) {
            fuse.blow(campaign);
        }
        return true;
    }
}
