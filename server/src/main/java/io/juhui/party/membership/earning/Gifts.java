package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of gifts, and telling of one. */
@Component
class Gifts {

    private final JdbcClient db;
    private final Notices notices;
    private final Ids ids;

    Gifts(JdbcClient db, Notices notices, Ids ids) {
        this.db = db;
        this.notices = notices;
        this.ids = ids;
    }

    Optional<Long> claim(BuyerId buyer, int year, int points, Instant at) {
        if (points == 0) {
            return Optional.empty();
        }
        var claimed = db.sql("""
                insert into member_gift (buyer_id, year, id, points, at) values (:buyer, :year, :id, :points, :at)
                on conflict do nothing
                returning id
                """)
                .param("buyer", buyer.value())
                .param("year", year)
                .param("id", ids.next())
                .param("points", points)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
        claimed.ifPresent(_ -> notices.tell(
                buyer,
                Message.of(
                        "membership.birthday",
                        year,
                        new Words("生日快乐", "Happy birthday"),
                        new Words("生日礼 " + points + " 积分已到账", points + " points are yours"),
                        "/rooms/member/pages/centre/index")));
        return claimed;
    }
}
