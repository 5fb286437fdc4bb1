package io.juhui.platform.sms;

import io.juhui.kernel.Ids;
import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's phone network: what would have been sent, kept a day, shown at {@code /sim/}. */
@Component
@Profile("demo")
class SimulatedMessages implements SmsSender, RecurringWork {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final RowMapper<SimulatedSms> MESSAGE = Row.mapper(row ->
            new SimulatedSms(row.text("phone"), row.maybeText("code"), row.text("text"), row.instant("sent_at")));

    private final JdbcClient db;
    private final Clock clock;
    private final Ids ids;

    SimulatedMessages(JdbcClient db, Clock clock, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
    }

    record SimulatedSms(String phone, @Nullable String code, String text, Instant at) {}

    @Override
    public void send(Sms message) {
        var code = switch (message) {
            case Sms.Code c -> c.code();
        };
        db.sql("""
                insert into simulated_sms (id, phone, code, text, sent_at)
                values (:id, :phone, :code, :text, :now)
                """)
                .param("id", ids.next())
                .param("phone", message.phone())
                .param("code", code)
                .param("text", message.text())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<SimulatedSms> latest(int most) {
        return db.sql("select phone, code, text, sent_at from simulated_sms order by id desc limit :most")
                .param("most", most)
                .query(MESSAGE)
                .list();
    }

    List<SimulatedSms> latestTo(String phone, int most) {
        return db.sql("""
                select phone, code, text, sent_at
                  from simulated_sms
                 where phone = :phone
                 order by id desc
                 limit :most
                """)
                .param("phone", phone)
                .param("most", most)
                .query(MESSAGE)
                .list();
    }

    @Override
    public String name() {
        return "sms.forget-simulated";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        db.sql("delete from simulated_sms where sent_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
