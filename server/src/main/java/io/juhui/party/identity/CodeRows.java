package io.juhui.party.identity;

import io.juhui.platform.store.Row;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One code for each challenge that was given out. Every change is one statement that holds its own guard. */
@Component
class CodeRows {

    static final int TRIES = 5;

    private final JdbcClient db;

    CodeRows(JdbcClient db) {
        this.db = db;
    }

    /** Whose code and what for. */
    record Slot(String phonePrint, String purpose) {}

    /** A code is found by the digest of its challenge, and by nothing else. */
    record Code(String challengeHash, String print, Instant sentAt, Instant expiresAt) {}

    record Attempt(String print, int tries) {}

    record State(int tries, boolean used, Instant expiresAt) {}

    /** Begins the pause of this phone, unless the one before began after {@code quietSince}. */
    boolean pause(Slot slot, Code code, Instant quietSince) {
        return db.sql("""
                insert into sms_code_last (phone_print, purpose, challenge_hash, sent_at)
                values (:phone, :purpose, :challenge, :sent)
                on conflict (phone_print, purpose) do update
                   set challenge_hash = excluded.challenge_hash,
                       sent_at = excluded.sent_at
                 where sms_code_last.sent_at <= :quiet
                """)
                        .param("phone", slot.phonePrint())
                        .param("purpose", slot.purpose())
                        .param("challenge", code.challengeHash())
                        .param("sent", Timestamp.from(code.sentAt()))
                        .param("quiet", Timestamp.from(quietSince))
                        .update()
                == 1;
    }

    Optional<Instant> lastSent(Slot slot) {
        return db.sql("select sent_at from sms_code_last where phone_print = :phone and purpose = :purpose")
                .param("phone", slot.phonePrint())
                .param("purpose", slot.purpose())
                .query(Row.mapper(row -> row.instant("sent_at")))
                .optional();
    }

    /** Stores a fresh code beside those of other challenges. */
    void add(Slot slot, Code code) {
        db.sql("""
                insert into sms_code (challenge_hash, phone_print, purpose, code_print, sent_at, expires_at)
                values (:challenge, :phone, :purpose, :code, :sent, :expires)
                """)
                .param("challenge", code.challengeHash())
                .param("phone", slot.phonePrint())
                .param("purpose", slot.purpose())
                .param("code", code.print())
                .param("sent", Timestamp.from(code.sentAt()))
                .param("expires", Timestamp.from(code.expiresAt()))
                .update();
    }

    /** A code that never left is taken back, so that the next request need not wait. */
    void withdraw(Slot slot, String challengeHash) {
        db.sql("""
                with pause as (
                  delete from sms_code_last
                   where phone_print = :phone
                     and purpose = :purpose
                     and challenge_hash = :challenge
                )
                delete from sms_code where challenge_hash = :challenge
                """)
                .param("phone", slot.phonePrint())
                .param("purpose", slot.purpose())
                .param("challenge", challengeHash)
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

    /** Spends one of the five tries of this challenge; empty when there is no live code or no try left. */
    Optional<Attempt> attempt(Slot slot, String challengeHash, Instant now) {
        return db.sql("""
                update sms_code
                   set tries = tries + 1
                 where challenge_hash = :challenge
                   and phone_print = :phone
                   and purpose = :purpose
                   and not used
                   and tries < :tries
                   and expires_at > :now
                returning code_print, tries
                """)
                .param("challenge", challengeHash)
                .param("phone", slot.phonePrint())
                .param("purpose", slot.purpose())
                .param("tries", TRIES)
                .param("now", Timestamp.from(now))
                .query(Row.mapper(row -> new Attempt(row.text("code_print"), row.count("tries"))))
                .optional();
    }

    /** Uses the code up; true for exactly one caller. */
    boolean use(Slot slot, String challengeHash) {
        return db.sql("""
                update sms_code
                   set used = true
                 where challenge_hash = :challenge
                   and phone_print = :phone
                   and purpose = :purpose
                   and not used
                """)
                        .param("challenge", challengeHash)
                        .param("phone", slot.phonePrint())
                        .param("purpose", slot.purpose())
                        .update()
                == 1;
    }

    Optional<State> state(Slot slot, String challengeHash) {
        return db.sql("""
                select tries, used, expires_at
                  from sms_code
                 where challenge_hash = :challenge
                   and phone_print = :phone
                   and purpose = :purpose
                """)
                .param("challenge", challengeHash)
                .param("phone", slot.phonePrint())
                .param("purpose", slot.purpose())
                .query(Row.mapper(row -> new State(row.count("tries"), row.flag("used"), row.instant("expires_at"))))
                .optional();
    }

    /** What nobody can use any more, nor needs to be told about. */
    void forget(Instant before) {
        db.sql("delete from sms_code where expires_at <= :before")
                .param("before", Timestamp.from(before))
                .update();
        db.sql("delete from sms_code_last where sent_at <= :before")
                .param("before", Timestamp.from(before))
                .update();
        db.sql("delete from sms_code_day where day < (:before::timestamptz - interval '2 days')::date")
                .param("before", Timestamp.from(before))
                .update();
    }
}
