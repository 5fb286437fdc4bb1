package io.juhui.marketing.timeprice;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.marketing.timeprice.LimitedPriceTerms.LimitedSku;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The prices of limited-price campaigns; all of them in each node's memory. */
@Component
class LimitedPrices {

    /** Of the rule, its effects on an order, its teasers and its campaigns. */
    static final String KIND = "timeprice";

    private static final String READ = """
            select campaign_id, array_agg(sku_id order by position) as skus, array_agg(price_fen order by position) as prices
              from limited_price_sku
            """;

    private final JdbcClient db;
    private final Replica<Map<CampaignId, Limited>> all;

    LimitedPrices(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.all = replicas.of("limited-prices", this::read);
    }

    /** What a campaign's SKUs cost, ready for being asked often. */
    record Limited(Map<SkuId, Money> prices) {

        static Limited of(LimitedPriceTerms terms) {
            return new Limited(
                    terms.skus().stream().collect(Collectors.toUnmodifiableMap(LimitedSku::skuId, LimitedSku::price)));
        }

        Optional<Money> price(long sku) {
            return Optional.ofNullable(prices.get(new SkuId(sku)));
        }
    }

    private record Stored(CampaignId campaign, LimitedPriceTerms terms) {}

    Optional<Limited> remembered(CampaignId campaign) {
        return Optional.ofNullable(all.get().get(campaign));
    }

    /** As it stands in the caller's transaction. */
    Optional<LimitedPriceTerms> find(CampaignId campaign) {
        return db.sql(READ + " where campaign_id = :id group by campaign_id")
                .param("id", campaign.value())
                .query(Row.mapper(LimitedPrices::stored))
                .optional()
                .map(Stored::terms);
    }

    /** Exactly these for this campaign. */
    void store(CampaignId campaign, LimitedPriceTerms terms) {
        db.sql("delete from limited_price_sku where campaign_id = :id")
                .param("id", campaign.value())
                .update();
        db.sql("""
                insert into limited_price_sku (campaign_id, sku_id, position, price_fen)
                select :id, d.sku, d.position, d.price
                  from unnest(:skus, :prices) with ordinality as d(sku, price, position)
                """)
                .param("id", campaign.value())
                .param(
                        "skus",
                        terms.skus().stream()
                                .mapToLong(sku -> sku.skuId().value())
                                .toArray())
                .param(
                        "prices",
                        terms.skus().stream()
                                .mapToLong(sku -> sku.price().fen())
                                .toArray())
                .update();
        all.changing();
    }

    private Map<CampaignId, Limited> read() {
        return db.sql(READ + " group by campaign_id").query(Row.mapper(LimitedPrices::stored)).list().stream()
                .collect(Collectors.toUnmodifiableMap(Stored::campaign, one -> Limited.of(one.terms())));
    }

    private static Stored stored(Row row) {
        var skus = row.numbers("skus");
        var prices = row.numbers("prices");
        List<LimitedSku> items = IntStream.range(0, skus.size())
                .mapToObj(i -> new LimitedSku(new SkuId(skus.get(i)), Money.fen(prices.get(i))))
                .toList();
        return new Stored(row.id("campaign_id", CampaignId::new), new LimitedPriceTerms(items));
    }
}
