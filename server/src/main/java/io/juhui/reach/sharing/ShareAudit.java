package io.juhui.reach.sharing;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.audit.AuditCheck.Finding;
import io.juhui.platform.store.Row;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the share graph, recounted from its rows. */
@Configuration(proxyBeanMethods = false)
class ShareAudit {

    private record Recount(String name, String claim, Supplier<List<Finding>> broken) implements AuditCheck {

        @Override
        public List<Finding> findings() {
            return broken.get();
        }
    }

    private static List<Finding> found(JdbcClient db, String broken) {
        return db.sql(broken)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), 0)))
                .list();
    }

    @Bean
    AuditCheck sharingOwnOpens(JdbcClient db) {
        return new Recount(
                "sharing.no-own-opens",
                "nobody is counted as having opened what he passed on himself, and friends opened something of the sharer",
                () -> found(db, """
                select 'share ' || s.id as id, 'opened by its own sharer' as text
                  from share s
                  join share_open o on o.share_id = s.id and o.buyer_id = s.sharer_id
                 union all
                select 'friend ' || f.buyer_id || ' of ' || f.sharer_id, 'opened nothing'
                  from share_friend f
                 where not exists (select from share_open o
                                     join share s on s.id = o.share_id
                                    where o.buyer_id = f.buyer_id and s.sharer_id = f.sharer_id)
                 limit 100
                """));
    }

    @Bean
    AuditCheck sharingGenerations(JdbcClient db) {
        return new Recount(
                "sharing.generations",
                "each share is one generation younger than the one it goes on from, which is another's",
                () -> found(db, """
                select 'share ' || s.id as id, format('generation %s of parent %s', s.generation, p.generation) as text
                  from share s
                  join share p on p.id = s.parent_id
                 where s.generation <> p.generation + 1
                    or s.sharer_id = p.sharer_id
                 limit 100
                """));
    }

    @Bean
    AuditCheck sharingCredits(JdbcClient db) {
        return new Recount(
                "sharing.credits",
                "an order is credited to a share that was weighed for it, of the sharer named, and none waits for it for ever",
                () -> found(db, """
                select 'order ' || o.order_id as id, 'credited to what was not weighed' as text
                  from share_order o
                 where o.share_id is not null
                   and not exists (select from share_touch t
                                     join share s on s.id = t.share_id
                                    where t.order_id = o.order_id and t.share_id = o.share_id and s.sharer_id = o.sharer_id)
                 union all
                select 'order ' || o.order_id, 'neither credited nor looked at again'
                  from share_order o
                 where o.share_id is null
                   and not exists (select from scheduled_tasks d
                                    where d.task_name = 'sharing.credit' and d.task_instance = o.order_id::text)
                 limit 100
                """));
    }
}
