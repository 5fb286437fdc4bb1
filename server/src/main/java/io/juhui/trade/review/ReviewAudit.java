package io.juhui.trade.review;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of reviews, recounted from raw rows. */
@Configuration(proxyBeanMethods = false)
class ReviewAudit {

    @Bean
    AuditCheck reviewedLines(JdbcClient db) {
        return new Recount("review.lines", "each review is of a line of its buyer's own done order", db, """
                select 'review ' || r.id as id, coalesce(o.status, 'no such line of this buyer') as text
                  from review r
                  left join order_line l on l.id = r.line_id and l.order_id = r.order_id and l.product_id = r.product_id
                  left join trade_order o on o.id = l.order_id and o.buyer_id = r.buyer_id
                 where o.status is distinct from 'DONE'
                 limit 100
                """);
    }

    @Bean
    AuditCheck reviewVotes(JdbcClient db) {
        return new Recount("review.votes", "the helpful number of a review = its votes", db, """
                select 'review ' || r.id as id, format('says %s, has %s', r.helpful, coalesce(v.votes, 0)) as text
                  from review r
                  left join (select review_id, count(*) as votes from review_vote group by review_id) v
                    on v.review_id = r.id
                 where r.helpful <> coalesce(v.votes, 0)
                 limit 100
                """);
    }

    @Bean
    AuditCheck reviewDigests(JdbcClient db) {
        return new Recount(
                "review.digest",
                "digest = what buyers said, hidden reviews included, automatic ones left out",
                db,
                """
                select 'product ' || coalesce(g.product_id, r.product_id) as id,
                       format('says %s, recounted %s', g.reviews, r.reviews) as text
                  from review_digest g
                  full join (select product_id, count(*) as reviews, sum(goods_score) as score_sum,
                                    count(*) filter (where goods_score >= 4) as good,
                                    count(*) filter (where media_ids <> '{}' and hidden_at is null) as with_picture
                               from review
                              where not automatic
                              group by product_id) r
                    on r.product_id = g.product_id
                 where (g.reviews, g.score_sum, g.good, g.with_picture)
                       is distinct from (r.reviews, r.score_sum, r.good, r.with_picture)
                 limit 100
                """);
    }

    private record Recount(String name, String claim, JdbcClient db, String sql) implements AuditCheck {
        @Override
        public List<Finding> findings() {
            return db.sql(sql)
                    .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), 0)))
                    .list();
        }
    }
}
