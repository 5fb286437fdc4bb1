package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignState;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Row;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to be told before a session begins; each is told once. */
@Component
class FlashReminders implements DeadlineHandler {

    private static final String KIND = "flashsale.reminder";
    private static final int AT_ONCE = 500;
    private static final Set<CampaignState> TOLD_OF = Set.of(CampaignState.ANNOUNCED, CampaignState.RUNNING);
    private static final Words TITLE = new Words("秒杀马上开始", "The flash sale is about to begin");

    private final JdbcClient db;
    private final Deadlines deadlines;
    private final FlashSessions sessions;
    private final FlashOpening opening;
    private final Notices notices;
    private final Clock clock;

    FlashReminders(
            JdbcClient db,
            Deadlines deadlines,
            FlashSessions sessions,
            FlashOpening opening,
            Notices notices,
            Clock clock) {
        this.db = db;
        this.deadlines = deadlines;
        this.sessions = sessions;
        this.opening = opening;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** In the caller's transaction. */
    void set(List<FlashSession> some, FlashSaleTerms rule) {
        var waiting = some.stream()
                .filter(session -> session.state() == FlashSessionState.WAITING)
                .toList();
        if (!waiting.isEmpty()) {
            deadlines.setAll(
                    KIND,
                    waiting.stream().mapToLong(session -> session.id().value()).toArray(),
                    waiting.stream()
                            .map(session -> rule.remindsAt(session.startsAt()))
                            .toList());
        }
    }

    void add(FlashSessionId session, BuyerId buyer) {
        db.sql("""
                insert into flash_reminder (session_id, buyer_id, asked_at)
                values (:session, :buyer, :at)
                on conflict do nothing
                """)
                .param("session", session.value())
                .param("buyer", buyer.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void drop(FlashSessionId session, BuyerId buyer) {
        db.sql("delete from flash_reminder where session_id = :session and buyer_id = :buyer and sent_at is null")
                .param("session", session.value())
                .param("buyer", buyer.value())
                .update();
    }

    /** Of these sessions those that this member is reminded of. */
    List<Long> of(BuyerId buyer, List<Long> sessions) {
        return db.sql("select session_id from flash_reminder where buyer_id = :buyer and session_id = any(:sessions)")
                .param("buyer", buyer.value())
                .param("sessions", sessions.toArray(Long[]::new))
                .query(Row.mapper(row -> row.number("session_id")))
                .list();
    }

    /** A page at a time; nobody is told of a session that is not going to be, or is over. */
    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        var at = clock.instant();
        return sessions.find(new FlashSessionId(id))
                .filter(session -> !session.isOver(at) && TOLD_OF.contains(opening.state(session.campaign(), at)))
                .flatMap(session -> tell(session, at) == AT_ONCE ? Optional.of(at) : Optional.empty());
    }

    private int tell(FlashSession session, Instant at) {
        var whom = db.sql("""
                update flash_reminder
                   set sent_at = :at
                 where (session_id, buyer_id) in (select session_id, buyer_id
                                                    from flash_reminder
                                                   where session_id = :session
                                                     and sent_at is null
                                                   order by buyer_id
                                                   limit :most
                                                     for update skip locked)
                returning buyer_id
                """)
                .param("at", Timestamp.from(at))
                .param("session", session.id().value())
                .param("most", AT_ONCE)
                .query(Row.mapper(row -> row.id("buyer_id", BuyerId::new)))
                .list();
        if (!whom.isEmpty()) {
            notices.tell(
                    whom,
                    Message.of(
                            "flashsale.reminder",
                            session.id().value(),
                            TITLE,
                            new Words(
                                    FlashWords.zh(session.startsAt()) + " 准时开抢，数量有限",
                                    "It begins " + FlashWords.en(session.startsAt()) + "; there are only so many"),
                            FlashTeasers.page(session.id())));
        }
        return whom.size();
    }
}
