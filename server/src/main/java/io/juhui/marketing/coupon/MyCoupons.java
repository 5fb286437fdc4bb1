package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.marketing.coupon.CouponViews.CouponFace;
import io.juhui.marketing.coupon.CouponViews.CouponState;
import io.juhui.marketing.coupon.CouponViews.MyCoupon;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coupons that a buyer has, by what has become of them. */
@Component
class MyCoupons {

    private static final Duration SOON = Duration.ofDays(3);

    private final JdbcClient db;
    private final CouponTemplates templates;
    private final Clock clock;

    MyCoupons(JdbcClient db, CouponTemplates templates, Clock clock) {
        this.db = db;
        this.templates = templates;
        this.clock = clock;
    }

    /** The tabs of the page: still good or held by an order, used up, ended or voided. */
    enum CouponTab {
        USABLE,
        USED,
        ENDED
    }

    /** @param ending how many of the usable end within three days */
    record CouponCount(long usable, long ending) {}

    private record Held(
            CouponId id,
            CampaignId campaign,
            Instant from,
            Instant until,
            int uses,
            int taken,
            int used,
            boolean voided,
            @Nullable Long order) {

        CouponState state(Instant at) {
            if (used == uses) {
                return CouponState.USED;
            }
            if (taken == uses) {
                return CouponState.LOCKED;
            }
            if (voided) {
                return CouponState.VOIDED;
            }
            if (!at.isBefore(until)) {
                return CouponState.EXPIRED;
            }
            return at.isBefore(from) ? CouponState.EARLY : CouponState.USABLE;
        }
    }

    /** Those usable in the order in which they end, the others newest first. */
    Page<MyCoupon> page(BuyerId buyer, CouponTab tab, long before, int limit, Language language) {
        var at = clock.instant();
        var rows = db.sql("""
                select c.id, c.campaign_id, c.valid_from, c.valid_until, c.uses, c.taken, c.used, c.voided_at is not null as voided,
                       (select u.order_id from coupon_use u where u.coupon_id = c.id and u.state <> 'RETURNED'
                         order by u.order_id desc limit 1) as order_id
                  from coupon c
                 where c.buyer_id = :buyer
                   and c.id < :before
                   and :tab = case when c.used = c.uses then 'USED'
                                   when c.taken = c.uses then 'USABLE'
                                   when c.voided_at is null and c.valid_until > :at then 'USABLE'
                                   else 'ENDED' end
                 order by c.id desc
                 limit :most
                """)
                .param("buyer", buyer.value())
                .param("before", before)
                .param("tab", tab.name())
                .param("at", Timestamp.from(at))
                .param("most", limit + 1)
                .query(Row.mapper(MyCoupons::held))
                .list();
        var page = Page.of(rows, limit, held -> Long.toString(held.id().value()));
        return new Page<>(
                page.items().stream()
                        .flatMap(held -> view(held, at, language).stream())
                        .toList(),
                page.next());
    }

    private Optional<MyCoupon> view(Held held, Instant at, Language language) {
        return templates
                .remembered(held.campaign())
                .map(template -> new MyCoupon(
                        held.id(),
                        held.campaign(),
                        CouponFace.of(template, language),
                        held.state(at),
                        held.from(),
                        held.until(),
                        CouponWords.until(held.until()).in(language),
                        held.uses() - held.taken(),
                        held.order() == null ? null : Long.toString(held.order())));
    }

    private static Held held(Row row) {
        return new Held(
                row.id("id", CouponId::new),
                row.id("campaign_id", CampaignId::new),
                row.instant("valid_from"),
                row.instant("valid_until"),
                row.count("uses"),
                row.count("taken"),
                row.count("used"),
                row.flag("voided"),
                row.maybeNumber("order_id"));
    }

    CouponCount count(BuyerId buyer) {
        var at = clock.instant();
        return db.sql("""
                select count(*) as usable, count(*) filter (where valid_until <= :soon) as ending
                  from coupon
                 where buyer_id = :buyer
                   and taken < uses
                   and voided_at is null
                   and valid_until > :at
                """)
                .param("buyer", buyer.value())
                .param("at", Timestamp.from(at))
                .param("soon", Timestamp.from(at.plus(SOON)))
                .query(Row.mapper(row -> new CouponCount(row.number("usable"), row.number("ending"))))
                .single();
    }
}
