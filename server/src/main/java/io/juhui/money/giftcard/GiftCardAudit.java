package io.juhui.money.giftcard;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Redeemed cards and the ledger's transfers are the same ones. */
@Component
class GiftCardAudit implements AuditCheck {

    /** Of the transfers that redeem cards. */
    static final String KIND = "giftcard.redeem";

    private final JdbcClient db;

    GiftCardAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "giftcard.redeemed-as-entered";
    }

    @Override
    public String claim() {
        return "each redeemed gift card was entered once, with its face and for who redeemed it, no other was, and no card is missing";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                with card as (select c.id, c.redeemed_by, b.face_fen
                                from gift_card c
                                join gift_card_batch b on b.id = c.batch_id
                               where c.redeemed_at is not null),
                     entered as (select t.cause, e.owner, sum(e.amount) as fen
                                   from ledger_transfer t
                                   join ledger_entry e on e.transfer = t.id
                                  where t.kind = :kind
                                    and e.pot = 'card.available'
                                  group by t.cause, e.owner)
                select coalesce(c.id, e.cause)::text as id,
                       format('face %s, entered %s', coalesce(c.face_fen, 0), coalesce(e.fen, 0)) as text,
                       abs(coalesce(c.face_fen, 0) - coalesce(e.fen, 0))::bigint as drift
                  from card c
                  full join entered e on e.cause = c.id and e.owner = c.redeemed_by
                 where c.id is null
                    or e.cause is null
                    or c.face_fen <> e.fen
                union all
                select b.id::text, format('%s made, %s there', b.made, count(c.id)), abs(b.made - count(c.id))
                  from gift_card_batch b
                  left join gift_card c on c.batch_id = b.id
                 group by b.id
                having b.made <> count(c.id)
                 limit 100
                """)
                .param("kind", KIND)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }
}
