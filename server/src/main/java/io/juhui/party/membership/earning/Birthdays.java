package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberFacts;
import io.juhui.party.membership.ShopDay;
import io.juhui.party.membership.Standing;
import io.juhui.platform.store.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The gift of a birthday: once a year by its key, whatever the birthday was changed to and however often it is looked. */
@Component
class Birthdays {

    private static final int LEAP_DAY = 229;
    private static final int BEFORE_LEAP_DAY = 228;

    private final JdbcClient db;
    private final Standing standing;
    private final MemberFacts facts;
    private final Levels levels;
    private final Activities activities;
    private final Gifts gifts;

    Birthdays(JdbcClient db, Standing standing, MemberFacts facts, Levels levels, Activities activities, Gifts gifts) {
        this.db = db;
        this.standing = standing;
        this.facts = facts;
        this.levels = levels;
        this.activities = activities;
        this.gifts = gifts;
    }

    /** Those whose birthday it is and who have had no gift this year; who was born on a leap day has it a day earlier. */
    List<BuyerId> on(LocalDate day, int most) {
        int today = day.getMonthValue() * 100 + day.getDayOfMonth();
        int also = today == BEFORE_LEAP_DAY && !day.isLeapYear() ? LEAP_DAY : today;
        return db.sql("""
                select m.buyer_id
                  from member m
                  join member_level l on l.id = m.level_id
                 where m.birthday in (:today, :also)
                   and l.birthday_points > 0
                   and not exists (select from member_gift g where g.buyer_id = m.buyer_id and g.year = :year)
                 order by m.buyer_id
                 limit :most
                """)
                .param("today", today)
                .param("also", also)
                .param("year", day.getYear())
                .param("most", most)
                .query(Row.mapper(row -> row.id("buyer_id", BuyerId::new)))
                .list();
    }

    @Transactional
    void give(BuyerId buyer, Instant at) {
        standing.lock(buyer);
        int points = facts.of(buyer)
                .map(MemberFact::level)
                .flatMap(levels::find)
                .map(level -> level.benefits().birthdayPoints())
                .orElse(0);
        gifts.claim(buyer, ShopDay.of(at).getYear(), points, at)
                .ifPresent(id -> activities.birthday(buyer, id, points, at));
    }
}
