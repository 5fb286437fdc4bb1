package io.juhui.marketing.coupon.past;

import io.juhui.frame.campaign.CampaignId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets coupons that are held and free have been claimed earlier, and end at another time. */
@Component
public class CouponPast {

    private final JdbcClient db;

    CouponPast(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public void lasted(CampaignId campaign, Instant from, Instant until) {
        db.sql("""
                update coupon
                   set claimed_at = least(claimed_at, :from), valid_from = :from, valid_until = :until
                 where campaign_id = :campaign
                   and taken = 0
                """)
                .param("campaign", campaign.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .update();
    }

    @Transactional
    public void voided(CampaignId campaign, String reason, Instant at) {
        db.sql("""
                update coupon
                   set voided_at = :at, void_reason = :reason
                 where campaign_id = :campaign
                   and voided_at is null
                   and taken = 0
                """)
                .param("campaign", campaign.value())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }
}
