package io.juhui.party.membership.segment;

import io.juhui.party.membership.MembershipProblem;
import io.juhui.party.membership.SegmentId;
import io.juhui.party.membership.segment.Segments.Segment;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of segments, and counting whom a rule means. */
@Component
class SegmentRows {

    private final JdbcClient db;
    private final JsonMapper json;

    SegmentRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<Segment> all() {
        return db.sql(
                        "select id, name, rule::text as rule, frozen, created_at, version from member_segment order by id")
                .query(Row.mapper(row -> new Segment(
                        row.id("id", SegmentId::new),
                        row.text("name"),
                        json.readValue(row.text("rule"), Rule.class),
                        row.flag("frozen"),
                        row.instant("created_at"),
                        row.count("version"))))
                .list();
    }

    int howMany() {
        return db.sql("select count(*) from member_segment")
                .query(Integer.class)
                .single();
    }

    void insert(Segment segment, Timestamp at) {
        try {
            db.sql("""
                    insert into member_segment (id, name, rule, frozen, created_at)
                    values (:id, :name, :rule::jsonb, :frozen, :at)
                    """)
                    .param("id", segment.id().value())
                    .param("name", segment.name())
                    .param("rule", json.writeValueAsString(segment.rule()))
                    .param("frozen", segment.frozen())
                    .param("at", at)
                    .update();
        } catch (DuplicateKeyException _) {
            throw MembershipProblem.NAME_TAKEN.problem().at("/name");
        }
    }

    /** False when somebody changed it since {@code version}. */
    boolean update(SegmentId id, int version, String name, Rule rule) {
        try {
            return db.sql("""
                            update member_segment
                               set name = :name, rule = :rule::jsonb, version = version + 1
                             where id = :id
                               and version = :version
                            """)
                            .param("name", name)
                            .param("rule", json.writeValueAsString(rule))
                            .param("id", id.value())
                            .param("version", version)
                            .update()
                    == 1;
        } catch (DuplicateKeyException _) {
            throw MembershipProblem.NAME_TAKEN.problem().at("/name");
        }
    }

    boolean delete(SegmentId id) {
        db.sql("delete from member_segment_list where segment_id = :id")
                .param("id", id.value())
                .update();
        return db.sql("delete from member_segment where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    long count(RuleSql rule) {
        return db.sql("select count(*) from member m where " + rule.where())
                .params(rule.params())
                .query(Long.class)
                .single();
    }

    /** Writes down who is meant now. */
    void freeze(SegmentId id, RuleSql rule) {
        db.sql("insert into member_segment_list (segment_id, buyer_id) select :segment, m.buyer_id from member m where "
                        + rule.where())
                .params(rule.params())
                .param("segment", id.value())
                .update();
    }

    RuleSql listed(SegmentId id) {
        return new RuleSql(
                "m.buyer_id in (select l.buyer_id from member_segment_list l where l.segment_id = :segment)",
                Map.of("segment", id.value()));
    }
}
