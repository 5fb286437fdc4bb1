package io.juhui.party.membership.desk;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.membership.TagId;
import io.juhui.party.membership.segment.RuleSql;
import io.juhui.platform.store.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of members, newest first. */
@Component
class MemberRows {

    private static final String CHOSEN = """
             and m.buyer_id < :after
             and (:level::bigint is null or m.level_id = :level::bigint)
             and (:tag::bigint is null
                  or exists (select from member_tag t where t.tag_id = :tag::bigint and t.buyer_id = m.buyer_id))
             and (:buyer::bigint is null or m.buyer_id = :buyer::bigint)
             and (:name::text is null or m.nickname ilike :name::text)
            """;

    private final JdbcClient db;

    MemberRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param buyer whose phone was sought
     * @param name words of a nickname
     * @param segment whom a segment means
     */
    record Filter(
            @Nullable Long level,
            @Nullable Long tag,
            @Nullable Long buyer,
            @Nullable String name,
            RuleSql segment) {}

    List<BuyerId> page(Filter f, long after, int limit) {
        return db.sql("select m.buyer_id from member m where " + f.segment().where() + CHOSEN
                        + " order by m.buyer_id desc limit :limit")
                .params(f.segment().params())
                .param("after", after)
                .param("level", f.level(), java.sql.Types.BIGINT)
                .param("tag", f.tag(), java.sql.Types.BIGINT)
                .param("buyer", f.buyer(), java.sql.Types.BIGINT)
                .param("name", like(f.name()), java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query(Row.mapper(row -> row.id("buyer_id", BuyerId::new)))
                .list();
    }

    long count(Filter f) {
        return db.sql("select count(*) from member m where " + f.segment().where() + CHOSEN)
                .params(f.segment().params())
                .param("after", Long.MAX_VALUE)
                .param("level", f.level(), java.sql.Types.BIGINT)
                .param("tag", f.tag(), java.sql.Types.BIGINT)
                .param("buyer", f.buyer(), java.sql.Types.BIGINT)
                .param("name", like(f.name()), java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private static @Nullable String like(@Nullable String name) {
        return name == null ? null : "%" + name.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Tags of one member, and whether each was given by hand. */
    Map<TagId, Boolean> tags(BuyerId buyer) {
        record Has(TagId tag, boolean byHand) {}
        return db
                .sql(
                        "select tag_id, bool_or(not by_rule) as by_hand from member_tag where buyer_id = :buyer group by tag_id")
                .param("buyer", buyer.value())
                .query(Row.mapper(row -> new Has(row.id("tag_id", TagId::new), row.flag("by_hand"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Has::tag, Has::byHand));
    }
}
