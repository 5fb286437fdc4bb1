package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.TimeWindow;
import io.juhui.kernel.Words;
import io.juhui.marketing.coupon.CouponFacts.HeldCoupons;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import io.juhui.platform.store.Row;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import io.juhui.trade.pricing.spi.PickKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coupons of all buyers of a batch, in one read; none where the shop has no coupons. */
@Component
class CouponFacts implements FactSource<HeldCoupons>, PickKind {

    /** What the price rule knows of one buyer: the coupons that have not ended, those that end first before the others. */
    record HeldCoupons(List<HeldCoupon> coupons) {

        static final HeldCoupons NOTHING = new HeldCoupons(List.of());
    }

    /** Of one buyer so many are looked at, those that end first. */
    static final int MOST = 200;

    private static final Words ONE = new Words("一个订单只能用一张优惠券", "One coupon an order");

    private final JdbcClient db;
    private final CouponTemplates templates;

    CouponFacts(JdbcClient db, CouponTemplates templates) {
        this.db = db;
        this.templates = templates;
    }

    /** A buyer picks one coupon by its id, or says that none is to be used; who picks nothing gets the best. */
    @Override
    public String name() {
        return CouponTemplate.KIND;
    }

    @Override
    public Optional<Words> oneOnly() {
        return Optional.of(ONE);
    }

    @Override
    public Class<HeldCoupons> kind() {
        return HeldCoupons.class;
    }

    @Override
    public Map<BuyerId, HeldCoupons> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        if (templates.none()) {
            return Map.of();
        }
        record Line(BuyerId buyer, HeldCoupon coupon) {}
        var held = new HashMap<BuyerId, List<HeldCoupon>>();
        db.sql("""
                select c.buyer_id, c.id, c.campaign_id, c.valid_from, c.valid_until, c.uses - c.taken as left_over
                  from unnest(:buyers) as b(id)
                 cross join lateral (select *
                                       from coupon
                                      where buyer_id = b.id
                                        and taken < uses
                                        and voided_at is null
                                        and valid_until > :at
                                      order by valid_until, id
                                      limit :most) as c
                 order by c.valid_until, c.id
                """)
                .param(
                        "buyers",
                        buyers.keySet().stream().mapToLong(BuyerId::value).toArray())
                .param("at", Timestamp.from(at))
                .param("most", MOST)
                .query(Row.mapper(row -> new Line(row.id("buyer_id", BuyerId::new), coupon(row))))
                .list()
                .forEach(line -> held.computeIfAbsent(line.buyer(), _ -> new ArrayList<>())
                        .add(line.coupon()));
        var facts = new HashMap<BuyerId, HeldCoupons>();
        held.forEach((buyer, coupons) -> facts.put(buyer, new HeldCoupons(List.copyOf(coupons))));
        return facts;
    }

    static HeldCoupon coupon(Row row) {
        return new HeldCoupon(
                row.id("id", CouponId::new),
                row.id("campaign_id", CampaignId::new),
                new TimeWindow(row.instant("valid_from"), row.instant("valid_until")),
                row.count("left_over"));
    }
}
