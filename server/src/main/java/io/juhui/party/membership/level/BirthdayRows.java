package io.juhui.party.membership.level;

import io.juhui.kernel.Actor.BuyerId;
import java.time.MonthDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Birthdays without their year: the shop needs no more of it. */
@Component
class BirthdayRows {

    private static final int MONTH = 100;

    private final JdbcClient db;

    BirthdayRows(JdbcClient db) {
        this.db = db;
    }

    /** False when one was set before; the same again is fine. */
    boolean set(BuyerId buyer, MonthDay day) {
        return db.sql("""
                update member
                   set birthday = :birthday
                 where buyer_id = :buyer
                   and coalesce(birthday, :birthday) = :birthday
                """)
                        .param("birthday", day.getMonthValue() * MONTH + day.getDayOfMonth())
                        .param("buyer", buyer.value())
                        .update()
                == 1;
    }
}
