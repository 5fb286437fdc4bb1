package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Ids;
import io.juhui.marketing.flashsale.FlashSaleTerms.FlashTimes;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sessions. Each moves on once: from waiting to open to closed, or to closed at once. */
@Component
class FlashSessions {

    private static final String COLUMNS = "id, campaign_id, starts_at, ends_at, state";
    private static final RowMapper<FlashSession> SESSION = Row.mapper(row -> new FlashSession(
            row.id("id", FlashSessionId::new),
            row.id("campaign_id", CampaignId::new),
            row.instant("starts_at"),
            row.instant("ends_at"),
            FlashSessionState.valueOf(row.text("state"))));

    /** Older ones are nobody's business but the console's. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    FlashSessions(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that matter still. */
    List<FlashSession> all() {
        return db.sql("select " + COLUMNS + " from flash_session where ends_at > :since or state = 'OPEN'")
                .param("since", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .query(SESSION)
                .list();
    }

    List<FlashSession> of(CampaignId campaign) {
        return db.sql("select " + COLUMNS + " from flash_session where campaign_id = :id order by starts_at")
                .param("id", campaign.value())
                .query(SESSION)
                .list();
    }

    Optional<FlashSession> find(FlashSessionId id) {
        return db.sql("select " + COLUMNS + " from flash_session where id = :id")
                .param("id", id.value())
                .query(SESSION)
                .optional();
    }

    /** Replaces those that have not begun; one that has is to be among them as it is, or the change is refused. */
    void store(CampaignId campaign, List<FlashTimes> times) {
        db.sql("""
                delete from flash_session s
                 where s.campaign_id = :id
                   and s.state = 'WAITING'
                   and not exists (select
                                     from unnest(:starts::timestamptz[], :ends::timestamptz[]) as d(starts, ends)
                                    where d.starts = s.starts_at
                                      and d.ends = s.ends_at)
                """)
                .param("id", campaign.value())
                .param("starts", texts(times, FlashTimes::startsAt))
                .param("ends", texts(times, FlashTimes::endsAt))
                .update();
        var kept = of(campaign);
        for (var session : kept) {
            var same = new FlashTimes(session.startsAt(), session.endsAt());
            if (!times.contains(same)) {
                throw FlashProblem.TERMS
                        .problem()
                        .at(
                                "/rule/sessions",
                                FlashWords.zh(session.startsAt()) + " 的场次已经开始，不能改",
                                "The session of " + FlashWords.en(session.startsAt())
                                        + " has begun and stays as it is");
            }
        }
        var fresh = times.stream()
                .filter(one ->
                        kept.stream().noneMatch(session -> session.startsAt().equals(one.startsAt())))
                .toList();
        db.sql("""
                insert into flash_session (id, campaign_id, starts_at, ends_at)
                select d.id, :campaign, d.starts, d.ends
                  from unnest(:ids, :starts::timestamptz[], :ends::timestamptz[]) as d(id, starts, ends)
                """)
                .param("campaign", campaign.value())
                .param("ids", fresh.stream().mapToLong(_ -> ids.next()).toArray())
                .param("starts", texts(fresh, FlashTimes::startsAt))
                .param("ends", texts(fresh, FlashTimes::endsAt))
                .update();
    }

    private static String[] texts(List<FlashTimes> times, Function<FlashTimes, Instant> of) {
        return times.stream().map(one -> of.apply(one).toString()).toArray(String[]::new);
    }

    /** False when somebody else has opened it, or it is not to be opened any more. */
    boolean open(FlashSessionId id, Instant at) {
        return db.sql("""
                update flash_session
                   set state = 'OPEN', opened_at = :at
                 where id = :id
                   and state = 'WAITING'
                   and starts_at <= :at
                   and ends_at > :at
                """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False when it is closed already. */
    boolean close(FlashSessionId id, Instant at) {
        return db.sql("""
                update flash_session
                   set state = 'CLOSED', closed_at = :at
                 where id = :id
                   and state <> 'CLOSED'
                """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
