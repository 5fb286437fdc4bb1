package io.juhui.marketing.lottery.fair;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of hashes, hashed anew by the database from what the log says, link by link. */
@Component
class ChainAudit implements AuditCheck {

    private final JdbcClient db;

    ChainAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "lottery.chain";
    }

    @Override
    public String claim() {
        return "each draw is hashed together with the one before it, turns have no gaps, and the last is the campaign's head";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                with links as (select d.campaign_id, d.id, d.turn, d.hash,
                                      lag(d.turn, 1, 0::bigint) over by_turn as turn_before,
                                      lag(d.hash, 1, n.commitment) over by_turn as hash_before,
                                      d.turn || '|' || d.id || '|' || d.roll || '|' || d.landed || '|' || d.given || '|' || d.version
                                      || '|' || (extract(epoch from d.at) * 1000)::bigint as line
                                 from lottery_draw d
                                 join lottery_chain n on n.campaign_id = d.campaign_id
                               window by_turn as (partition by d.campaign_id order by d.turn))
                select id::text as id, 'turn ' || turn || ' does not follow from the one before it' as text, 1::bigint as drift
                  from links
                 where turn <> turn_before + 1
                    or hash <> encode(sha256(convert_to(hash_before || E'\\n' || line, 'UTF8')), 'hex')
                union all
                select n.campaign_id::text, format('stands at %s, drawn %s', n.turn, coalesce(l.turn, 0)), 1::bigint
                  from lottery_chain n
                  left join lateral (select turn, hash
                                       from lottery_draw d
                                      where d.campaign_id = n.campaign_id
                                      order by turn desc
                                      limit 1) l on true
                 where n.turn <> coalesce(l.turn, 0)
                    or n.head <> coalesce(l.hash, n.commitment)
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }
}
