package io.juhui.frame.reward;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rewards; the key of cause and part says that each is there once. */
@Component
class RewardRows {

    private static final String COLUMNS = "id, buyer_id, kind, item, amount, state, refused_zh, refused_en, back";

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
        var back = row.maybeNumber("back");
        return new Grant(
                row.number("id"),
                row.id("buyer_id", BuyerId::new),
                new Reward(row.text("kind"), row.text("item"), row.number("amount")),
                Grant.GrantState.valueOf(row.text("state")),
                zh == null ? Optional.empty() : Optional.of(new Words(zh, row.text("refused_en"))),
                back == null ? OptionalLong.empty() : OptionalLong.of(back));
    }

    /** What is not given yet never will be; how many those are. */
    int withdraw(Cause cause, Words why, Instant at) {
        return db.sql("""
                update reward_grant
                   set state = 'REFUSED', done_at = :at, refused_zh = :zh, refused_en = :en
                 where why = :why
                   and subject = :subject
                   and state = 'PROMISED'
                """)
                .param("why", cause.why())
                .param("subject", cause.subject())
                .param("zh", why.zh())
                .param("en", why.en())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those that are given and have not been recalled before. */
    List<Long> recall(Cause cause, Words why, Instant at) {
        return db.sql("""
                update reward_grant
                   set recalled_at = :at, recall_zh = :zh, recall_en = :en
                 where why = :why
                   and subject = :subject
                   and state = 'GIVEN'
                   and recalled_at is null
                returning id
                """)
                .param("why", cause.why())
                .param("subject", cause.subject())
                .param("zh", why.zh())
                .param("en", why.en())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> row.number("id")))
                .list();
    }

    /** @param why it was recalled */
    record Recalled(Grant grant, Words why) {}

    /** One that is to be taken back, locked; empty when that has been done. */
    Optional<Recalled> recalled(long id) {
        return db.sql("select " + COLUMNS + ", recall_zh, recall_en from reward_grant"
                        + " where id = :id and recalled_at is not null and back is null for update")
                .param("id", id)
                .query(Row.mapper(
                        row -> new Recalled(grant(row), new Words(row.text("recall_zh"), row.text("recall_en")))))
                .optional();
    }

    void back(long id, long amount) {
        db.sql("update reward_grant set back = :back where id = :id and back is null")
                .param("id", id)
                .param("back", amount)
                .update();
    }
}
