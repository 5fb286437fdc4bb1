package io.juhui.sim;

import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class PlayedNotices {

    private static final RowMapper<Played.Notice> NOTICE = Row.mapper(Played::notice);
    private static final String SELECT = """
            select id, out_trade_no, event, url, content, switches, attempts, last_answer, delivered_at
              from sim_notice
            """;

    private final JdbcClient db;

    PlayedNotices(JdbcClient db) {
        this.db = db;
    }

    void insert(Played.Notice notice, Instant at) {
        db.sql("""
                insert into sim_notice (id, out_trade_no, event, url, content, switches, created_at)
                values (:id, :no, :event, :url, :content, :switches, :at)
                """)
                .param("id", notice.id())
                .param("no", notice.outTradeNo())
                .param("event", notice.event())
                .param("url", notice.url())
                .param("content", notice.content())
                .param("switches", Played.names(notice.switches()))
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Played.Notice> find(long id) {
        return db.sql(SELECT + " where id = :id").param("id", id).query(NOTICE).optional();
    }

    List<Played.Notice> of(String outTradeNo) {
        return db.sql(SELECT + " where out_trade_no = :no order by id")
                .param("no", outTradeNo)
                .query(NOTICE)
                .list();
    }

    void sent(long id, int answer, Instant at) {
        db.sql("""
                update sim_notice
                   set attempts = attempts + 1, last_answer = :answer,
                       delivered_at = case when :answer in (200, 204) then coalesce(delivered_at, :at)
                                           else delivered_at end
                 where id = :id
                """)
                .param("id", id)
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .update();
    }
}
