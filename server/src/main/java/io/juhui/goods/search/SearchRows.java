package io.juhui.goods.search;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is searched for: counted by day for everyone, remembered for the buyer alone until they clear it. */
@Component
class SearchRows {

    static final int REMEMBERED = 20;

    private final JdbcClient db;

    SearchRows(JdbcClient db) {
        this.db = db;
    }

    void count(LocalDate day, Map<String, Integer> words) {
        db.sql("""
                insert into search_count (word, day, count)
                select w.word, :day, w.count
                  from unnest(:words, :counts) as w(word, count)
                 order by w.word
                on conflict (day, word) do update set count = search_count.count + excluded.count
                """)
                .param("day", day)
                .param("words", words.keySet().toArray(String[]::new))
                .param("counts", words.values().toArray(Integer[]::new))
                .update();
    }

    List<String> top(LocalDate since, int most) {
        return db.sql("""
                select word
                  from search_count
                 where day >= :since
                 group by word
                 order by sum(count) desc, word
                 limit :most
                """)
                .param("since", since)
                .param("most", most)
                .query(Row.mapper(row -> row.text("word")))
                .list();
    }

    void remember(BuyerId buyer, String word, Instant at) {
        db.sql("""
                insert into search_history (buyer_id, word, at) values (:buyer, :word, :at)
                on conflict (buyer_id, word) do update set at = excluded.at
                """)
                .param("buyer", buyer.value())
                .param("word", word)
                .param("at", Timestamp.from(at))
                .update();
        db.sql("""
                delete from search_history
                 where buyer_id = :buyer
                   and word in (select word from search_history where buyer_id = :buyer order by at desc offset :kept)
                """).param("buyer", buyer.value()).param("kept", REMEMBERED).update();
    }

    List<String> history(BuyerId buyer) {
        return db.sql("select word from search_history where buyer_id = :buyer order by at desc, word limit :most")
                .param("buyer", buyer.value())
                .param("most", REMEMBERED)
                .query(Row.mapper(row -> row.text("word")))
                .list();
    }

    void forget(BuyerId buyer) {
        db.sql("delete from search_history where buyer_id = :buyer")
                .param("buyer", buyer.value())
                .update();
    }
}
