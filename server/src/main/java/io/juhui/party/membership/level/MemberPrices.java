package io.juhui.party.membership.level;

import io.juhui.kernel.Money;
import io.juhui.party.membership.Level;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one SKU costs one level, in each node's memory; one function for the quote and for the page (M08). */
@Component
public class MemberPrices {

    /** So many rows may be set at all. */
    static final int MOST = 20_000;

    private final JdbcClient db;
    private final Replica<Map<Key, Money>> all;

    MemberPrices(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.all = replicas.of("member-prices", this::read);
    }

    record Key(long sku, long level) {}

    public record Price(long sku, long level, Money price) {}

    Map<Key, Money> all() {
        return all.get();
    }

    /** The better of the level's rate and the SKU's own price for it; empty when neither is below the list price. */
    Optional<Money> of(Level level, long sku, Money list) {
        var rated = list.times(level.benefits().price());
        var own = all.get().get(new Key(sku, level.id()));
        var best = own == null ? rated : own.min(rated);
        return best.compareTo(list) < 0 && best.isPositive() ? Optional.of(best) : Optional.empty();
    }

    List<Price> rows(long after, int limit) {
        return db.sql("""
                select sku_id, level_id, price_fen
                  from member_price
                 where sku_id in (select distinct sku_id from member_price where sku_id > :after order by 1 limit :limit)
                 order by sku_id, level_id
                """)
                .param("after", after)
                .param("limit", limit)
                .query(Row.mapper(
                        row -> new Price(row.number("sku_id"), row.number("level_id"), row.money("price_fen"))))
                .list();
    }

    int howMany() {
        return db.sql("select count(*) from member_price").query(Integer.class).single();
    }

    /** Exactly these for this SKU. */
    @Transactional
    public void put(long sku, List<Price> prices) {
        db.sql("delete from member_price where sku_id = :sku").param("sku", sku).update();
        db.sql("""
                insert into member_price (sku_id, level_id, price_fen)
                select :sku, d.level, d.price from unnest(:levels, :prices) as d(level, price)
                on conflict (sku_id, level_id) do update set price_fen = excluded.price_fen
                """)
                .param("sku", sku)
                .param("levels", prices.stream().mapToLong(Price::level).toArray())
                .param("prices", prices.stream().mapToLong(p -> p.price().fen()).toArray())
                .update();
        all.changing();
    }

    private Map<Key, Money> read() {
        var prices = new HashMap<Key, Money>();
        db.sql("select sku_id, level_id, price_fen from member_price")
                .query(Row.mapper(
                        row -> new Price(row.number("sku_id"), row.number("level_id"), row.money("price_fen"))))
                .list()
                .forEach(p -> prices.put(new Key(p.sku(), p.level()), p.price()));
        return Map.copyOf(prices);
    }
}
