package io.juhui.party.membership.level;

import io.juhui.kernel.Money;
import io.juhui.party.membership.Level;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** @param version of this SKU's prices as a whole */
    record OfSku(long sku, int version, List<Price> prices) {}

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

    List<OfSku> rows(long after, int limit) {
        return db.sql("""
                select p.sku_id, coalesce(v.version, 0) as version,
                       array_agg(p.level_id order by p.level_id) as levels,
                       array_agg(p.price_fen order by p.level_id) as prices
                  from member_price p
                  left join member_price_version v on v.sku_id = p.sku_id
                 where p.sku_id > :after
                 group by p.sku_id, v.version
                 order by p.sku_id
                 limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(Row.mapper(row -> {
                    var sku = row.number("sku_id");
                    var levels = row.numbers("levels");
                    var prices = row.numbers("prices");
                    return new OfSku(
                            sku,
                            row.count("version"),
                            IntStream.range(0, levels.size())
                                    .mapToObj(i -> new Price(sku, levels.get(i), Money.fen(prices.get(i))))
                                    .toList());
                }))
                .list();
    }

    int howMany() {
        return db.sql("select count(*) from member_price").query(Integer.class).single();
    }

    /** The first prices of SKUs that have none, for other rooms. */
    @Transactional
    public void first(long sku, List<Price> prices) {
        put(sku, 0, prices);
    }

    /**
     * Exactly these for this SKU, by whoever saw this version of them; 0 where there were none.
     *
     * @return the version that they are now, 0 again when none are left
     */
    @Transactional
    int put(long sku, int version, List<Price> prices) {
        int now = version == 0 ? begun(sku) : raised(sku, version);
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
        if (prices.isEmpty()) {
            db.sql("delete from member_price_version where sku_id = :sku")
                    .param("sku", sku)
                    .update();
            return 0;
        }
        return now;
    }

    /** No number is given twice, so that a SKU taken off the list and put on it again is not taken for what it was. */
    private int begun(long sku) {
        return db.sql("""
                insert into member_price_version (sku_id, version) values (:sku, nextval('member_price_versions'))
                on conflict do nothing
                returning version
                """)
                .param("sku", sku)
                .query(Integer.class)
                .optional()
                .orElseThrow(MembershipProblem.CHANGED::problem);
    }

    private int raised(long sku, int version) {
        return db.sql("""
                update member_price_version set version = nextval('member_price_versions')
                 where sku_id = :sku and version = :version
                returning version
                """)
                .param("sku", sku)
                .param("version", version)
                .query(Integer.class)
                .optional()
                .orElseThrow(MembershipProblem.CHANGED::problem);
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
