package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Id;
import io.juhui.kernel.Ids;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The merchant gives coupons: to some buyers at once, to an audience page by page. How far a gift has come moves in the transaction that
 * gives a page, so it goes on where it was whatever node dies, and nobody gets two.
 */
@Component
public class CouponGifts implements DeadlineHandler {

    private static final String KIND = "coupon.gift";
    private static final int STEP = 500;

    private final CouponClaims claims;
    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    CouponGifts(CouponClaims claims, Campaigns campaigns, Deadlines deadlines, JdbcClient db, Ids ids, Clock clock) {
        this.claims = claims;
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** A gift to an audience, as far as it has come. */
    record Gift(
            CouponGiftId id,
            CampaignId campaign,
            Audience audience,
            long after,
            int given,
            int refused,
            String by,
            Instant begunAt,
            @Nullable Instant doneAt) {}

    record CouponGiftId(long value) implements Id {}

    /** @param given how many got it; the others have theirs already, or there are no more */
    public record Given(int given, int refused) {}

    @Transactional
    public Given give(CampaignId campaign, Collection<BuyerId> buyers) {
        var wanted = buyers.stream()
                .distinct()
                .map(buyer -> Claim.of(buyer, campaign, CouponWay.GIFT))
                .toList();
        var outcomes = claims.give(wanted);
        var given =
                (int) outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        return new Given(given, outcomes.size() - given);
    }

    @Transactional
    CouponGiftId begin(CampaignId campaign, Audience audience, String by) {
        campaigns.members(audience, 0, 1); // refuses an audience that is none
        var id = new CouponGiftId(ids.next());
        var at = clock.instant();
        db.sql("""
                insert into coupon_gift (id, campaign_id, audience_kind, audience_ids, by, begun_at)
                values (:id, :campaign, :kind, :ids, :by, :at)
                """)
                .param("id", id.value())
                .param("campaign", campaign.value())
                .param("kind", audience.kind())
                .param(
                        "ids",
                        audience.ids().stream().mapToLong(AudienceId::value).toArray())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        deadlines.set(KIND, id.value(), at);
        return id;
    }

    List<Gift> newest(CampaignId campaign, int most) {
        return db.sql("""
                select id, campaign_id, audience_kind, audience_ids, after_buyer, given, refused, by, begun_at, done_at
                  from coupon_gift
                 where campaign_id = :campaign
                 order by id desc
                 limit :most
                """)
                .param("campaign", campaign.value())
                .param("most", most)
                .query(Row.mapper(CouponGifts::gift))
                .list();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        var open =
                db.sql("""
                select id, campaign_id, audience_kind, audience_ids, after_buyer, given, refused, by, begun_at, done_at
                  from coupon_gift
                 where id = :id
                   and done_at is null
                   for update
                """).param("id", id).query(Row.mapper(CouponGifts::gift)).optional();
        return open.flatMap(this::step);
    }

    private Optional<Instant> step(Gift gift) {
        var page = campaigns.members(gift.audience(), gift.after(), STEP);
        var given = page.isEmpty() ? new Given(0, 0) : give(gift.campaign(), page);
        var done = page.size() < STEP;
        var at = clock.instant();
        db.sql("""
                update coupon_gift
                   set after_buyer = :after, given = given + :given, refused = refused + :refused,
                       done_at = case when :done then :at::timestamptz end
                 where id = :id
                """)
                .param("id", gift.id().value())
                .param("after", page.isEmpty() ? gift.after() : page.getLast().value())
                .param("given", given.given())
                .param("refused", given.refused())
                .param("done", done)
                .param("at", at.toString())
                .update();
        return done ? Optional.empty() : Optional.of(at);
    }

    private static Gift gift(Row row) {
        return new Gift(
                row.id("id", CouponGiftId::new),
                row.id("campaign_id", CampaignId::new),
                new Audience(
                        row.text("audience_kind"),
                        row.numbers("audience_ids").stream()
                                .map(AudienceId::new)
                                .toList()),
                row.number("after_buyer"),
                row.count("given"),
                row.count("refused"),
                row.text("by"),
                row.instant("begun_at"),
                row.maybeInstant("done_at"));
    }
}
