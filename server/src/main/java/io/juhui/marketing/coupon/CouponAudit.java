package io.juhui.marketing.coupon;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recounts what is claimed from the coupons, and what is taken and used from the orders that have them. */
@Component
class CouponAudit implements AuditCheck {

    private final JdbcClient db;

    CouponAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "coupon.counts";
    }

    @Override
    public String claim() {
        return "What is claimed of a template is the number of its coupons and no more than there are; a coupon is taken and used as"
                + " often as its orders say, held by unpaid ones and with no cancelled one; a code was used for a coupon.";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                (select n.campaign_id::text as id,
                        format('claimed %s of %s, coupons %s, worth %s, theirs %s', n.claimed, n.total, coalesce(k.coupons, 0),
                               n.committed_fen, coalesce(k.worth, 0)) as text,
                        n.committed_fen - coalesce(k.worth, 0) as drift
                   from coupon_count n
                   left join (select campaign_id, count(*) as coupons, sum(worth_fen)::bigint as worth
                                from coupon
                               group by campaign_id) k
                     on k.campaign_id = n.campaign_id
                  where n.claimed <> coalesce(k.coupons, 0)
                     or n.claimed > n.total
                     or n.committed_fen <> coalesce(k.worth, 0)
                  limit 100)
                union all
                (select c.id::text, format('taken %s, orders %s, used %s, paid %s', c.taken, coalesce(u.taken, 0), c.used,
                                           coalesce(u.used, 0)), 0
                   from coupon c
                   left join (select coupon_id, count(*) filter (where state <> 'RETURNED') as taken,
                                     count(*) filter (where state = 'USED') as used
                                from coupon_use
                               group by coupon_id) u
                     on u.coupon_id = c.id
                  where c.taken <> coalesce(u.taken, 0)
                     or c.used <> coalesce(u.used, 0)
                  limit 100)
                union all
                (select k.campaign_id::text, format('%s codes used, %s coupons by code', k.used, coalesce(c.coupons, 0)), 0
                   from (select campaign_id, count(used_by) as used from coupon_code group by campaign_id) k
                   left join (select campaign_id, count(*) as coupons from coupon where way = 'CODE' group by campaign_id) c
                     on c.campaign_id = k.campaign_id
                  where k.used <> coalesce(c.coupons, 0)
                  limit 100)
                union all
                (select u.order_id::text, format('coupon %s is %s, the order %s', u.coupon_id, u.state, coalesce(o.status, 'gone')), 0
                   from coupon_use u
                   left join trade_order o on o.id = u.order_id
                  where o.id is null
                     or (o.status = 'CANCELLED' and u.state <> 'RETURNED')
                     or (u.state = 'RETURNED' and o.status <> 'CANCELLED' and o.paid_at is null)
                     or (u.state = 'LOCKED' and o.status <> 'UNPAID')
                     or (u.state = 'USED' and o.paid_at is null)
                  limit 100)
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }
}
