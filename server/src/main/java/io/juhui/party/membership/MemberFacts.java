package io.juhui.party.membership;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells prices what is known of buyers: one read for a whole batch. */
@Component
public class MemberFacts implements FactSource<MemberFact> {

    private final JdbcClient db;

    MemberFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Class<MemberFact> kind() {
        return MemberFact.class;
    }

    @Override
    public Map<BuyerId, MemberFact> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        return of(buyers.keySet());
    }

    public Map<BuyerId, MemberFact> of(Collection<BuyerId> buyers) {
        return db
                .sql("""
                select m.buyer_id, m.level_id, m.growth, m.registered_at, coalesce(m.birthday, 0) as birthday, m.orders,
                       m.spent_fen, m.recent_orders, m.recent_fen, m.last_order_at, m.categories, m.reviews, m.sign_ins,
                       m.favourites, m.views, m.last_seen_at,
                       array(select distinct t.tag_id from member_tag t where t.buyer_id = m.buyer_id) as tags,
                       array(select l.segment_id from member_segment_list l where l.buyer_id = m.buyer_id) as lists
                  from member m
                 where m.buyer_id = any(:buyers)
                """)
                .param("buyers", buyers.stream().mapToLong(BuyerId::value).toArray())
                .query(Row.mapper(MemberFact::of))
                .list()
                .stream()
                .collect(Collectors.toMap(MemberFact::buyer, fact -> fact));
    }

    public Optional<MemberFact> of(BuyerId buyer) {
        return Optional.ofNullable(of(List.of(buyer)).get(buyer));
    }
}
