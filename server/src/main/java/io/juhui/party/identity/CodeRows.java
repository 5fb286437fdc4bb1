package io.juhui.party.identity;

import io.juhui.platform.store.Row;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The current code of each phone and purpose. Every change is one statement that holds its own guard. */
@Component
class CodeRows {

    static final int TRIES = 5;

    private final JdbcClient db;

    CodeRows(JdbcClient db) {
        this.db = db;
    }

    /** Whose code and what for. */
    record Slot(String phonePrint, String purpose) {}

    record Code(long serial, String print, Instant sentAt, Instant expiresAt) {}

    record Attempt(long serial, String print, int tries) {}

    record State(int tries, boolean used, Instant sentAt, Instant expiresAt) {}

    /** Stores a fresh code unless the one before was sent after {@code quietSince}. */
    boolean replace(Slot slot, Code code, Instant quietSince) {
        return db.sql("""
                insert into sms_code (phone_print, purpose, serial, code_print, sent_at, expires_at)
                values (:phone, :purpose, :serial, :code, :sent, :expires)
                on conflict (phone_print, purpose) do update
                   set serial = excluded.serial,
                       code_print = excluded.code_print,
                       tries = 0,
                       used = false,
                       sent_at = excluded.sent_at,
                       expires_at = excluded.expires_at
                 where sms_code.sent_at <= :quiet
                """)
                        .param("phone", slot.phonePrint())
                        .param("purpose", slot.purpose())
                        .param("serial", code.serial())
                        .param("code", code.print())
                        .param("sent", Timestamp.from(code.sentAt()))
                        .param("expires", Timestamp.from(code.expiresAt()))
                        .param("quiet", Timestamp.from(quietSince))
                        .update()
                == 1;
    }

    /** A code that never left is taken back, so that the next request need not wait. */
    void withdraw(Slot slot, long serial) {
        db.sql("delete from sms_code where phone_print = :phone and purpose = :purpose and serial = :serial")
                .param("phone", slot.phonePrint())
                .param("purpose", slot.purpose())
                .param("serial", serial)
                .update();
    }

    /** Counts one more code of the day for a phone, or altogether under an empty print, up to {@code most}. */
    boolean count(String phonePrint, LocalDate day, int most) {
        return db.sql("""
                insert into sms_code_day (phone_print, day, sent) values (:phone, :day, 1)
                on conflict (phone_print, day) do update
                   set sent = sms_code_day.sent + 1
                 where sms_code_day.sent < :most
                """)
                        .param("phone", phonePrint)
                        .param("day", Date.valueOf(day))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Spends one of the five tries; empty when there is no live code or no try left. */
    Optional<Attempt> attempt(Slot slot, Instant now) {
        return db.sql("""
                update sms_code
                   set tries = tries + 1
                 where phone_print = :phone
                   and purpose = :purpose
                   and not used
                   and tries < :tries
                   and expires_at > :now
                returning serial, code_print, tries
                """)
                .param("phone", slot.phonePrint())
                .param("purpose", slot.purpose())
                .param("tries", TRIES)
                .param("now", Timestamp.from(now))
                .query(Row.mapper(row -> new Attempt(row.number("serial"), row.text("code_print"), row.count("tries"))))
                .optional();
    }

    /** Uses the code up; true for exactly one caller. */
    boolean use(Slot slot, long serial) {
        return db.sql("""
                update sms_code
                   set used = true
                 where phone_print = :phone
                   and purpose = :purpose
                   and serial = :serial
                   and not used
                """)
                        .param("phone", slot.phonePrint())
                        .param("purpose", slot.purpose())
                        .param("serial", serial)
                        .update()
                == 1;
    }

    Optional<State> state(Slot slot) {
        return db.sql("""
                select tries, used, sent_at, expires_at
                  from sms_code
                 where phone_print = :phone
                   and purpose = :purpose
                """)
                .param("phone", slot.phonePrint())
                .param("purpose", slot.purpose())
                .query(Row.mapper(row -> new State(
                        row.count("tries"), row.flag("used"), row.instant("sent_at"), row.instant("expires_at"))))
                .optional();
    }
}
