package io.juhui.marketing.lottery.claim;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.marketing.lottery.DrawId;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods that were won, until they are ordered. */
@Component
class PrizeClaims {

    private final JdbcClient db;

    PrizeClaims(JdbcClient db) {
        this.db = db;
    }

    /** Whose, which goods, until when; ordered by {@code order}. */
    record PrizeClaim(
            DrawId draw,
            CampaignId campaign,
            BuyerId buyer,
            SkuId sku,
            Instant until,
            @Nullable OrderId order) {

        boolean isOpen(Instant at) {
            return order == null && at.isBefore(until);
        }
    }

    /** As they are, without a lock. */
    List<PrizeClaim> find(Collection<Long> draws) {
        return db.sql("""
                select draw_id, campaign_id, buyer_id, sku_id, until, order_id
                  from lottery_claim
                 where draw_id = any(:ids)
                """)
                .param("ids", draws.toArray(Long[]::new))
                .query(Row.mapper(PrizeClaims::claim))
                .list();
    }

    /** Locked for a batch, in the order of their ids; filled when {@code reads} has travelled. */
    Map<Long, PrizeClaim> lock(Collection<Long> draws, Writes reads) {
        var claims = new HashMap<Long, PrizeClaim>();
        reads.add("""
                select draw_id, campaign_id, buyer_id, sku_id, until, order_id
                  from lottery_claim
                 where draw_id = any(:ids)
                 order by draw_id
                   for update
                """)
                .param("ids", draws.stream().mapToLong(Long::longValue).toArray())
                .read(row -> claims.put(row.number("draw_id"), claim(row)));
        return claims;
    }

    /** Guarded once more, should the working copy have been wrong. */
    void order(Map<Long, Long> orders, Instant at, Writes writes) {
        var draws = orders.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        writes.add("""
                update lottery_claim c
                   set order_id = d.o
                  from unnest(:draws, :orders) as d(id, o)
                 where c.draw_id = d.id
                   and c.order_id is null
                   and c.until > :at::timestamptz
                """)
                .param("draws", draws)
                .param("orders", java.util.Arrays.stream(draws).map(orders::get).toArray())
                .param("at", at.toString())
                .expect(draws.length);
    }

    /** The order does not stand: the prize can be ordered again, within its window. */
    void giveBack(OrderId order) {
        db.sql("update lottery_claim set order_id = null where order_id = :order")
                .param("order", order.value())
                .update();
    }

    private static PrizeClaim claim(Row row) {
        return new PrizeClaim(
                row.id("draw_id", DrawId::new),
                row.id("campaign_id", CampaignId::new),
                row.id("buyer_id", BuyerId::new),
                row.id("sku_id", SkuId::new),
                row.instant("until"),
                row.maybeId("order_id", OrderId::new).orElse(null));
    }
}
