package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Money;
import io.juhui.marketing.lottery.Draw.Source;
import io.juhui.platform.store.Row;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a lottery has come to, counted from its rows. */
@Component
class LotteryFigures {

    private final JdbcClient db;

    LotteryFigures(JdbcClient db) {
        this.db = db;
    }

    /** @param cost what was given, as it was told to be worth */
    record Sums(long persons, long draws, long wins, long friends, Money cost) {}

    /** @param lapsed whose window has closed unused */
    record ClaimSums(long open, long ordered, long lapsed) {}

    private record Many(Source source, long count) {}

    Sums sums(CampaignId campaign) {
        return db.sql("""
                select count(distinct d.buyer_id) as persons, count(*) as draws, count(*) filter (where d.won) as wins,
                       coalesce(sum(p.worth_fen), 0)::bigint as cost,
                       (select count(*)
                          from lottery_chance
                         where campaign_id = :id
                           and source = 'FRIEND') as friends
                  from lottery_draw d
                  join lottery_prize p on p.campaign_id = d.campaign_id and p.version = d.version and p.slot = d.given
                 where d.campaign_id = :id
                """)
                .param("id", campaign.value())
                .query(Row.mapper(row -> new Sums(
                        row.number("persons"),
                        row.number("draws"),
                        row.number("wins"),
                        row.number("friends"),
                        row.money("cost"))))
                .single();
    }

    long openChances(CampaignId campaign) {
        return db.sql("""
                select count(*) as open
                  from lottery_chance
                 where campaign_id = :id
                   and draw_id is null
                   and back_at is null
                """)
                .param("id", campaign.value())
                .query(Row.mapper(row -> row.number("open")))
                .single();
    }

    /** Chances that were used, by where they came from. */
    Map<Source, Long> used(CampaignId campaign) {
        var used = new EnumMap<Source, Long>(Source.class);
        db.sql("""
                select source, count(*) as many
                  from lottery_chance
                 where campaign_id = :id
                   and draw_id is not null
                 group by source
                """)
                .param("id", campaign.value())
                .query(Row.mapper(row -> new Many(Source.valueOf(row.text("source")), row.number("many"))))
                .list()
                .forEach(one -> used.put(one.source(), one.count()));
        return used;
    }

    ClaimSums claims(CampaignId campaign, Instant at) {
        return db.sql("""
                select count(*) filter (where order_id is null and until > :at) as open,
                       count(*) filter (where order_id is not null) as ordered,
                       count(*) filter (where order_id is null and until <= :at) as lapsed
                  from lottery_claim
                 where campaign_id = :id
                """)
                .param("id", campaign.value())
                .param("at", java.sql.Timestamp.from(at))
                .query(Row.mapper(
                        row -> new ClaimSums(row.number("open"), row.number("ordered"), row.number("lapsed"))))
                .single();
    }
}
