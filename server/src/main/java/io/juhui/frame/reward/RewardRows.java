package io.juhui.frame.reward;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rewards; the key of cause and part says that each is there once. */
@Component
class RewardRows {

    private static final String COLUMNS = "id, buyer_id, kind, item, amount, state, refused_zh, refused_en";

    private final JdbcClient db;

    RewardRows(JdbcClient db) {
        this.db = db;
    }

    /** False when it has been promised before. */
    boolean promise(long id, Cause cause, int part, BuyerId buyer, Reward reward, Instant at) {
        return db.sql("""
                insert into reward_grant (id, why, subject, part, buyer_id, kind, item, amount, promised_at)
                values (:id, :why, :subject, :part, :buyer, :kind, :item, :amount, :at)
                on conflict (why, subject, part) do nothing
                """)
                        .param("id", id)
                        .param("why", cause.why())
                        .param("subject", cause.subject())
                        .param("part", part)
                        .param("buyer", buyer.value())
                        .param("kind", reward.kind())
                        .param("item", reward.item())
                        .param("amount", reward.amount())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Takes a promise for giving; empty when somebody has done so. */
    Optional<Grant> give(long id, Instant at) {
        return db.sql(
                        "update reward_grant set state = 'GIVEN', done_at = :at where id = :id and state = 'PROMISED' returning "
                                + COLUMNS)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .query(Row.mapper(RewardRows::grant))
                .optional();
    }

    void refuse(long id, Words why, Instant at) {
        db.sql("""
                update reward_grant
                   set state = 'REFUSED', done_at = :at, refused_zh = :zh, refused_en = :en
                 where id = :id
                   and state = 'PROMISED'
                """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("zh", why.zh())
                .param("en", why.en())
                .update();
    }

    List<Grant> of(Cause cause) {
        return db.sql("select " + COLUMNS + " from reward_grant where why = :why and subject = :subject order by part")
                .param("why", cause.why())
                .param("subject", cause.subject())
                .query(Row.mapper(RewardRows::grant))
                .list();
    }

    private static Grant grant(Row row) {
        var zh = row.maybeText("refused_zh");
        return new Grant(
                row.number("id"),
                row.id("buyer_id", BuyerId::new),
                new Reward(row.text("kind"), row.text("item"), row.number("amount")),
                Grant.GrantState.valueOf(row.text("state")),
                zh == null ? Optional.empty() : Optional.of(new Words(zh, row.text("refused_en"))));
    }
}
