package io.juhui.party.membership;

import io.juhui.insight.behaviour.spi.TrailNews;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose facts are to be counted anew: one row a member however often it is said, worked off soon after. */
@Component
public class Stale implements TrailNews {

    private final JdbcClient db;

    Stale(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void changed(BuyerId buyer) {
        mark(List.of(buyer));
    }

    /** Holds the rows until the caller's transaction ends, so that who works them off sees what it did. */
    void mark(Collection<BuyerId> buyers) {
        db.sql("""
                insert into member_stale (buyer_id)
                select b.id from unnest(:buyers) as b(id) order by b.id
                on conflict (buyer_id) do update set buyer_id = excluded.buyer_id
                """)
                .param("buyers", buyers.stream().mapToLong(BuyerId::value).toArray())
                .update();
    }

    public void everybody() {
        db.sql("""
                insert into member_stale (buyer_id)
                select m.buyer_id from member m order by m.buyer_id
                on conflict (buyer_id) do update set buyer_id = excluded.buyer_id
                """).update();
    }

    public List<BuyerId> some(int most) {
        return db.sql("select buyer_id from member_stale order by buyer_id limit :most")
                .param("most", most)
                .query(Row.mapper(row -> row.id("buyer_id", BuyerId::new)))
                .list();
    }

    /** They are counted in the caller's transaction, which holds their rows; who is named again meanwhile is named anew. */
    public void done(Collection<BuyerId> buyers) {
        db.sql("delete from member_stale where buyer_id = any(:buyers)")
                .param("buyers", buyers.stream().mapToLong(BuyerId::value).toArray())
                .update();
    }
}
