package io.juhui.party.membership.level;

import io.juhui.kernel.Actor.BuyerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Growth of orders whose after-sale window is open: it is his as soon as that closes. */
@Component
class FrozenGrowth {

    private final JdbcClient db;

    FrozenGrowth(JdbcClient db) {
        this.db = db;
    }

    long of(BuyerId buyer) {
        return db.sql("select coalesce(sum(growth), 0) from member_earning where buyer_id = :buyer and frozen")
                .param("buyer", buyer.value())
                .query(Long.class)
                .single();
    }
}
