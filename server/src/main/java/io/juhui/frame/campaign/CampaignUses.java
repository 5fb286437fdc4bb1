package io.juhui.frame.campaign;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What buyers have had of the campaigns that count persons; read only where one of these is published. */
@Component
class CampaignUses implements FactSource<CampaignUses.Used> {

    private final JdbcClient db;
    private final PublishedCampaigns published;

    CampaignUses(JdbcClient db, PublishedCampaigns published) {
        this.db = db;
        this.published = published;
    }

    /** What one buyer has had. */
    record Used(Map<Long, Had> byCampaign) {

        static final Used NOTHING = new Used(Map.of());

        Had of(CampaignId campaign) {
            return byCampaign.getOrDefault(campaign.value(), Had.NOTHING);
        }
    }

    record Had(int times, int units) {

        static final Had NOTHING = new Had(0, 0);

        Had and(Had more) {
            return new Had(times + more.times, units + more.units);
        }
    }

    @Override
    public Class<Used> kind() {
        return Used.class;
    }

    @Override
    public Map<BuyerId, Used> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        var counting = published.countingPersons();
        return counting.isEmpty() ? Map.of() : of(buyers.keySet(), counting);
    }

    /** Under the buyers' lock this is the truth. */
    Map<BuyerId, Used> of(Collection<BuyerId> buyers, Collection<Long> campaigns) {
        record Line(BuyerId buyer, long campaign, Had had) {}
        var used = new HashMap<BuyerId, Map<Long, Had>>();
        db.sql("""
                select buyer_id, campaign_id, count(*) as times, sum(units - back_units) as units
                  from campaign_use
                 where campaign_id = any(:campaigns)
                   and buyer_id = any(:buyers)
                   and given_back_at is null
                 group by buyer_id, campaign_id
                """)
                .param(
                        "campaigns",
                        campaigns.stream().mapToLong(Long::longValue).toArray())
                .param("buyers", buyers.stream().mapToLong(BuyerId::value).toArray())
                .query(Row.mapper(row -> new Line(
                        row.id("buyer_id", BuyerId::new),
                        row.number("campaign_id"),
                        new Had(row.count("times"), row.count("units")))))
                .list()
                .forEach(line ->
                        used.computeIfAbsent(line.buyer(), _ -> new HashMap<>()).put(line.campaign(), line.had()));
        var facts = new HashMap<BuyerId, Used>();
        used.forEach((buyer, had) -> facts.put(buyer, new Used(had)));
        return facts;
    }

    /**
     * What one order has of one campaign.
     *
     * @param cost of its goods, or null while some have none
     */
    record CampaignUse(
            long order,
            long campaign,
            long buyer,
            List<UseLine> lines,
            @Nullable Money cost) {

        /** @param goods what the line's goods cost after all discounts */
        record UseLine(long sku, int units, Money saving, Money goods) {}

        int units() {
            return lines.stream().mapToInt(UseLine::units).sum();
        }

        Money saving() {
            return Money.sum(lines.stream().map(UseLine::saving).toList());
        }

        Money goods() {
            return Money.sum(lines.stream().map(UseLine::goods).toList());
        }

        CampaignUse and(CampaignUse other) {
            var all = new ArrayList<>(lines);
            all.addAll(other.lines);
            var costs = cost == null || other.cost == null ? null : cost.plus(other.cost);
            return new CampaignUse(order, campaign, buyer, List.copyOf(all), costs);
        }
    }
}
