package io.juhui.money.ledger;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole ledger, recounted from its entries. */
@Configuration(proxyBeanMethods = false)
class LedgerAudit {

    private final JdbcClient db;

    LedgerAudit(JdbcClient db) {
        this.db = db;
    }

    private record Check(JdbcClient db, String name, String claim, String sql) implements AuditCheck {

        @Override
        public List<Finding> findings() {
            return db.sql(sql)
                    .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                    .list();
        }
    }

    @Bean
    AuditCheck transfersBalance() {
        return new Check(db, "ledger.transfers-balance", "every transfer takes as much of each asset as it gives", """
                select transfer::text as id, 'entries of ' || asset || ' sum to ' || sum(amount) as text,
                       abs(sum(amount))::bigint as drift
                  from ledger_entry
                 group by transfer, asset
                having sum(amount) <> 0
                 limit 50
                """);
    }

    @Bean
    AuditCheck balancesAreTheirEntries() {
        return new Check(db, "ledger.balances-equal-entries", "a balance is the sum of its entries", """
                select coalesce(b.owner, e.owner) || ' ' || coalesce(b.pot, e.pot) as id,
                       'has ' || coalesce(b.amount, 0) || ', entries sum to ' || coalesce(e.amount, 0) as text,
                       abs(coalesce(b.amount, 0) - coalesce(e.amount, 0))::bigint as drift
                  from ledger_balance b
                  full join (select owner, pot, sum(amount) as amount
                               from ledger_entry
                              where owner > 0
                              group by owner, pot) e on e.owner = b.owner and e.pot = b.pot
                 where coalesce(b.amount, 0) <> coalesce(e.amount, 0)
                 limit 50
                """);
    }

    @Bean
    AuditCheck batchesAreTheirBalances() {
        return new Check(
                db,
                "ledger.balances-equal-batches",
                "where there are batches, a balance has what its batches have left",
                """
                select b.owner || ' ' || b.pot as id,
                       'has ' || b.amount || ', batches have ' || coalesce(s.amount, 0) as text,
                       abs(greatest(b.amount, 0) - coalesce(s.amount, 0))::bigint as drift
                  from ledger_balance b
                  left join (select owner, pot, sum(left_over) as amount
                               from ledger_batch
                              group by owner, pot) s on s.owner = b.owner and s.pot = b.pot
                 where b.pot in ('balance.gift', 'card.available', 'points.available', 'growth.available')
                   and greatest(b.amount, 0) <> coalesce(s.amount, 0)
                 limit 50
                """);
    }

    @Bean
    AuditCheck batchesAreTheirUses() {
        return new Check(db, "ledger.batches-equal-uses", "a batch has left what was granted and not used", """
                select b.id::text as id,
                       'granted ' || b.granted || ', left ' || b.left_over || ', used ' || coalesce(u.used, 0) as text,
                       abs(b.granted - b.left_over - coalesce(u.used, 0))::bigint as drift
                  from ledger_batch b
                  left join (select batch, sum(amount - returned) as used
                               from ledger_use
                              group by batch) u on u.batch = b.id
                 where b.granted - b.left_over <> coalesce(u.used, 0)
                 limit 50
                """);
    }

    @Bean
    AuditCheck holdsAreOpen() {
        return new Check(
                db, "ledger.held-equals-holds", "what is held is the sum of the holds that nothing has ended", """
                select b.owner || ' ' || b.pot as id,
                       'holds ' || b.amount || ', open holds sum to ' || coalesce(h.amount, 0) as text,
                       abs(b.amount - coalesce(h.amount, 0))::bigint as drift
                  from ledger_balance b
                  left join (select e.owner, e.pot, sum(e.amount) as amount
                               from ledger_transfer t
                               join ledger_entry e on e.transfer = t.id
                              where t.is_hold
                                and e.pot like '%held'
                                and not exists (select from ledger_transfer x where x.ends = t.id)
                              group by e.owner, e.pot) h on h.owner = b.owner and h.pot = b.pot
                 where b.pot like '%held'
                   and b.amount <> coalesce(h.amount, 0)
                 limit 50
                """);
    }
}
