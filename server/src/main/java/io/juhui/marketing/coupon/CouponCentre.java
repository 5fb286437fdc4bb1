package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.marketing.coupon.CouponViews.ClaimState;
import io.juhui.marketing.coupon.CouponViews.ClaimableCoupon;
import io.juhui.marketing.coupon.CouponViews.CouponFace;
import io.juhui.platform.store.Row;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be claimed, as one reader sees it: the open ones first, then those to come, then what is over for him. */
@Component
class CouponCentre {

    private static final int MOST = 100;
    private static final Words ALL_CLAIMED = new Words("已领完", "All claimed");
    private static final Words MINE = new Words("已领取", "You have yours");

    private final CouponTemplates templates;
    private final Campaigns campaigns;
    private final CouponCounts counts;
    private final Skus skus;
    private final JdbcClient db;
    private final Clock clock;

    CouponCentre(
            CouponTemplates templates,
            Campaigns campaigns,
            CouponCounts counts,
            Skus skus,
            JdbcClient db,
            Clock clock) {
        this.templates = templates;
        this.campaigns = campaigns;
        this.counts = counts;
        this.skus = skus;
        this.db = db;
        this.clock = clock;
    }

    /** Who looks, and where. */
    record Reader(Optional<BuyerId> buyer, Channel channel, Language language) {}

    List<ClaimableCoupon> all(Reader reader) {
        return list(reader, template -> template.terms().ways().contains(CouponWay.CENTRE));
    }

    List<ClaimableCoupon> ofProduct(ProductId product, Reader reader) {
        var refs = skus.snapshot().ofProduct(product).stream().map(SkuRef::of).toList();
        return list(
                reader,
                template -> template.terms().ways().contains(CouponWay.PRODUCT)
                        && refs.stream().anyMatch(template.campaign()::covers));
    }

    private List<ClaimableCoupon> list(Reader reader, Predicate<CouponTemplate> which) {
        var at = clock.instant();
        var shown = campaigns.of(CouponTemplate.KIND).stream()
                .filter(campaign -> shown(campaign.state(at)))
                .flatMap(campaign -> templates.remembered(campaign.id()).stream())
                .filter(which)
                .limit(MOST)
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        var ids = shown.stream().map(CouponTemplate::id).toList();
        var counted = counts.of(ids);
        var mine = reader.buyer().map(buyer -> mine(buyer, ids)).orElse(Map.of());
        var situation = reader.buyer()
                .map(buyer -> campaigns.situation(buyer, reader.channel()))
                .orElseGet(() -> Situation.of(Optional.empty(), at));
        return shown.stream()
                .map(template -> view(
                        template,
                        Optional.ofNullable(counted.get(template.id().value())),
                        mine.getOrDefault(template.id().value(), 0),
                        opening(template.campaign(), reader, situation),
                        reader.language()))
                .sorted(Comparator.comparing(ClaimableCoupon::state).thenComparing(ClaimableCoupon::endsAt))
                .toList();
    }

    private static boolean shown(CampaignState state) {
        return switch (state) {
            case RUNNING, ANNOUNCED, FUSED -> true;
            case DRAFT, PAUSED, OVER, STOPPED -> false;
        };
    }

    /** Who is not logged in is told what anybody could have; claiming asks him to log in first. */
    private Optional<Opening.Shut> opening(Campaign campaign, Reader reader, Situation situation) {
        if (!(campaigns.opening(campaign, situation) instanceof Opening.Shut shut)) {
            return Optional.empty();
        }
        var stranger = reader.buyer().isEmpty()
                && (shut.why() == Opening.Why.NOT_FOR_YOU || shut.why() == Opening.Why.WRONG_CHANNEL);
        return stranger ? Optional.empty() : Optional.of(shut);
    }

    private Map<Long, Integer> mine(BuyerId buyer, List<CampaignId> ids) {
        var mine = new HashMap<Long, Integer>();
        db.sql("""
                select campaign_id, count(*) as had
                  from coupon
                 where buyer_id = :buyer
                   and campaign_id = any(:ids)
                 group by campaign_id
                """)
                .param("buyer", buyer.value())
                .param("ids", ids.stream().mapToLong(CampaignId::value).toArray())
                .query(Row.mapper(row -> mine.put(row.number("campaign_id"), row.count("had"))))
                .list();
        return mine;
    }

    private static ClaimableCoupon view(
            CouponTemplate template,
            Optional<CouponCounts.Count> count,
            int mine,
            Optional<Opening.Shut> shut,
            Language language) {
        var terms = template.terms();
        var claimed = count.map(CouponCounts.Count::claimed).orElse(0);
        var state = state(shut, mine >= terms.perPerson(), claimed >= terms.total());
        return new ClaimableCoupon(
                template.id(),
                CouponFace.of(template, language),
                CouponWords.of(terms.validity()).in(language),
                (int) (100L * claimed / terms.total()),
                mine,
                terms.perPerson(),
                state,
                why(state, shut, language),
                template.campaign().window().start(),
                template.campaign().window().end());
    }

    private static ClaimState state(Optional<Opening.Shut> shut, boolean mine, boolean all) {
        if (mine) {
            return ClaimState.MINE;
        }
        if (all) {
            return ClaimState.ALL_CLAIMED;
        }
        return shut.map(why -> switch (why.why()) {
                    case NOT_YET -> ClaimState.NOT_YET;
                    case BUDGET_SPENT -> ClaimState.ALL_CLAIMED;
                    case OVER, PAUSED, WRONG_CHANNEL, NOT_FOR_YOU, LIMIT_REACHED -> ClaimState.SHUT;
                })
                .orElse(ClaimState.OPEN);
    }

    private static @Nullable String why(ClaimState state, Optional<Opening.Shut> shut, Language language) {
        return switch (state) {
            case OPEN -> null;
            case MINE -> MINE.in(language);
            case ALL_CLAIMED -> ALL_CLAIMED.in(language);
            case NOT_YET, SHUT -> shut.map(why -> why.words().in(language)).orElse(null);
        };
    }
}
