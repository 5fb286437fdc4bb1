package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.kernel.Money;
import io.juhui.marketing.coupon.CouponTerms.CouponKind;
import io.juhui.marketing.coupon.CouponTerms.CouponValidity;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of coupons; the newest thousands of them in memory with their campaigns, also those that are over. */
@Component
class CouponTemplates {

    private static final int MOST = 5_000;
    private static final String SELECT = """
            select t.campaign_id, t.kind, t.threshold_fen, t.value, t.cap_fen, t.valid_from, t.valid_until, t.valid_days,
                   t.uses, t.per_person, t.with_promotions, t.ways, n.total
              from coupon_terms t
              join coupon_count n on n.campaign_id = t.campaign_id
            """;

    private final JdbcClient db;
    private final CampaignPast campaigns;
    private final Replica<Map<CampaignId, CouponTemplate>> memory;

    CouponTemplates(JdbcClient db, CampaignPast campaigns, Replicas replicas) {
        this.db = db;
        this.campaigns = campaigns;
        this.memory = replicas.of("coupon-templates", this::read);
    }

    private record Stored(CampaignId campaign, CouponTerms terms) {}

    /** Its campaign as it stands now, while it has not ended; what is remembered beside the terms is only for those that are over. */
    Optional<CouponTemplate> remembered(CampaignId campaign) {
        return Optional.ofNullable(memory.get().get(campaign))
                .map(template -> new CouponTemplate(campaigns.now(template.campaign()), template.terms()));
    }

    boolean none() {
        return memory.get().isEmpty();
    }

    /** As they stand in the caller's transaction. */
    Optional<CouponTerms> find(CampaignId campaign) {
        return db.sql(SELECT + " where t.campaign_id = :id")
                .param("id", campaign.value())
                .query(Row.mapper(CouponTemplates::stored))
                .optional()
                .map(Stored::terms);
    }

    void store(CampaignId campaign, CouponTerms terms) {
        db.sql("""
                insert into coupon_terms (campaign_id, kind, threshold_fen, value, cap_fen, valid_from, valid_until, valid_days,
                       uses, per_person, with_promotions, ways)
                values (:id, :kind, :threshold, :value, :cap, :from, :until, :days, :uses, :perPerson, :with, :ways)
                on conflict (campaign_id) do update
                   set kind = excluded.kind, threshold_fen = excluded.threshold_fen, value = excluded.value,
                       cap_fen = excluded.cap_fen, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                       valid_days = excluded.valid_days, uses = excluded.uses, per_person = excluded.per_person,
                       with_promotions = excluded.with_promotions, ways = excluded.ways
                """)
                .param("id", campaign.value())
                .param("kind", terms.kind().name())
                .param("threshold", terms.threshold().fen())
                .param("value", terms.value())
                .param("cap", fen(terms.cap()), Types.BIGINT)
                .param("from", at(terms.validity().from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", at(terms.validity().until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("days", terms.validity().days())
                .param("uses", terms.uses())
                .param("perPerson", terms.perPerson())
                .param("with", terms.withPromotions())
                .param("ways", terms.ways().stream().map(Enum::name).toArray(String[]::new))
                .update();
        memory.changing();
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private Map<CampaignId, CouponTemplate> read() {
        var terms = new HashMap<CampaignId, CouponTerms>();
        db.sql(SELECT + " order by t.campaign_id desc limit :most")
                .param("most", MOST)
                .query(Row.mapper(CouponTemplates::stored))
                .list()
                .forEach(one -> terms.put(one.campaign(), one.terms()));
        var templates = new HashMap<CampaignId, CouponTemplate>();
        for (var campaign : campaigns.of(terms.keySet())) {
            var own = terms.get(campaign.id());
            if (own != null) {
                templates.put(campaign.id(), new CouponTemplate(campaign, own));
            }
        }
        return Map.copyOf(templates);
    }

    private static Stored stored(Row row) {
        List<CouponWay> ways = Arrays.stream(CouponWay.values())
                .filter(way -> row.texts("ways").contains(way.name()))
                .toList();
        return new Stored(
                row.id("campaign_id", CampaignId::new),
                new CouponTerms(
                        CouponKind.valueOf(row.text("kind")),
                        row.money("threshold_fen"),
                        row.number("value"),
                        row.maybeMoney("cap_fen"),
                        new CouponValidity(
                                row.maybeInstant("valid_from"),
                                row.maybeInstant("valid_until"),
                                row.count("valid_days")),
                        row.count("uses"),
                        row.count("per_person"),
                        row.count("total"),
                        row.flag("with_promotions"),
                        ways));
    }
}
