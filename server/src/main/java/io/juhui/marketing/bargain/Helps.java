package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.realtime.Realtime;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who helped with how much, and the one statement that helps. */
@Component
class Helps {

    private final JdbcClient db;
    private final Realtime realtime;

    Helps(JdbcClient db, Realtime realtime) {
        this.db = db;
        this.realtime = realtime;
    }

    /** @param position 1 for the first who came */
    record Help(BuyerId helper, int position, Money amount, Instant at) {}

    private static Help help(Row row) {
        return new Help(
                row.id("helper_id", BuyerId::new), row.count("position"), row.money("amount_fen"), row.instant("at"));
    }

    /** The newest first. */
    List<Help> of(LaunchId launch) {
        return db.sql("""
                select helper_id, position, amount_fen, at
                  from bargain_help
                 where launch_id = :launch
                 order by position desc
                """)
                .param("launch", launch.value())
                .query(Row.mapper(Helps::help))
                .list();
    }

    Optional<Help> find(LaunchId launch, BuyerId helper) {
        return db.sql("""
                select helper_id, position, amount_fen, at
                  from bargain_help
                 where launch_id = :launch
                   and helper_id = :helper
                """)
                .param("launch", launch.value())
                .param("helper", helper.value())
                .query(Row.mapper(Helps::help))
                .optional();
    }

    /** Locks what is counted of this person in the campaign. */
    void lock(CampaignId campaign, BuyerId helper) {
        db.sql("""
                insert into bargain_person as p (campaign_id, buyer_id)
                values (:campaign, :helper)
                on conflict (campaign_id, buyer_id) do update
                   set helps = p.helps
                """)
                .param("campaign", campaign.value())
                .param("helper", helper.value())
                .update();
    }

    /** Counts one more help of this person in the campaign; false when that would be too many. */
    boolean counted(CampaignId campaign, BuyerId helper, int most) {
        return db.sql("""
                update bargain_person
                   set helps = helps + 1
                 where campaign_id = :campaign
                   and buyer_id = :helper
                   and (:most = 0 or helps < :most)
                """)
                        .param("campaign", campaign.value())
                        .param("helper", helper.value())
                        .param("most", most)
                        .update()
                == 1;
    }

    /**
     * Takes the next of the cuts off the price for this helper, who is not its owner; that a person helps once is the table's own rule. Empty
     * when there is nothing to help any more.
     */
    Optional<Help> cut(LaunchId launch, BuyerId helper, Instant at) {
        Optional<Help> help = db.sql("""
                with cut as (
                    update bargain_launch l
                       set helped = l.helped + 1, price_fen = l.price_fen - l.cuts[l.helped + 1]
                     where l.id = :launch
                       and l.state = 'OPEN'
                       and l.closes_at > :at
                       and l.helped < cardinality(l.cuts)
                       and l.owner_id <> :helper
                    returning l.id, l.helped as position, l.cuts[l.helped] as amount
                )
                insert into bargain_help (launch_id, helper_id, position, amount_fen, at)
                select cut.id, :helper, cut.position, cut.amount, :at::timestamptz
                  from cut
                returning helper_id, position, amount_fen, at
                """)
                .param("launch", launch.value())
                .param("helper", helper.value())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(Helps::help))
                .optional();
        help.ifPresent(_ -> realtime.changed(BargainTopics.KIND, Long.toString(launch.value())));
        return help;
    }
}
