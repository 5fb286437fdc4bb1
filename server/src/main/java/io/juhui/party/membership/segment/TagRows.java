package io.juhui.party.membership.segment;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.party.membership.TagId;
import io.juhui.party.membership.segment.Tags.Tag;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of tags and of who has them; by hand and by rule never touch each other's. */
@Component
class TagRows {

    private final JdbcClient db;
    private final JsonMapper json;

    TagRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<Tag> all() {
        return db.sql("select id, name, rule::text as rule, created_at, version from member_tag_name order by id")
                .query(Row.mapper(row -> new Tag(
                        row.id("id", TagId::new),
                        row.text("name"),
                        Optional.ofNullable(row.maybeText("rule")).map(text -> json.readValue(text, Rule.class)),
                        row.instant("created_at"),
                        row.count("version"))))
                .list();
    }

    int howMany() {
        return db.sql("select count(*) from member_tag_name")
                .query(Integer.class)
                .single();
    }

    void insert(Tag tag) {
        try {
            db.sql("""
                    insert into member_tag_name (id, name, rule, created_at) values (:id, :name, :rule::jsonb, :at)
                    """)
                    .param("id", tag.id().value())
                    .param("name", tag.name())
                    .param("rule", tag.rule().map(json::writeValueAsString).orElse(null), java.sql.Types.VARCHAR)
                    .param("at", Timestamp.from(tag.createdAt()))
                    .update();
        } catch (DuplicateKeyException _) {
            throw MembershipProblem.NAME_TAKEN.problem().at("/name");
        }
    }

    /** False when it is gone, or somebody changed it since {@code version}. */
    boolean update(TagId id, int version, String name, Optional<Rule> rule) {
        try {
            return db.sql("""
                            update member_tag_name
                               set name = :name, rule = :rule::jsonb, version = version + 1
                             where id = :id
                               and version = :version
                            """)
                            .param("id", id.value())
                            .param("version", version)
                            .param("name", name)
                            .param("rule", rule.map(json::writeValueAsString).orElse(null), java.sql.Types.VARCHAR)
                            .update()
                    == 1;
        } catch (DuplicateKeyException _) {
            throw MembershipProblem.NAME_TAKEN.problem().at("/name");
        }
    }

    boolean exists(TagId id) {
        return db.sql("select exists (select from member_tag_name where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    boolean delete(TagId id) {
        db.sql("delete from member_tag where tag_id = :id")
                .param("id", id.value())
                .update();
        return db.sql("delete from member_tag_name where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void noneByRule(TagId id) {
        db.sql("delete from member_tag where tag_id = :id and by_rule")
                .param("id", id.value())
                .update();
    }

    void byHand(BuyerId buyer, Collection<TagId> tags, String by, Instant at) {
        db.sql("""
                with gone as (
                    delete from member_tag where buyer_id = :buyer and not by_rule and tag_id <> all(:tags)
                )
                insert into member_tag (buyer_id, tag_id, by_rule, by, at)
                select :buyer, t.id, false, :by, :at from unnest(:tags) as t(id)
                on conflict do nothing
                """)
                .param("buyer", buyer.value())
                .param("tags", tags.stream().mapToLong(TagId::value).toArray())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** One member has one tag by its rule. */
    record Given(BuyerId buyer, TagId tag) {}

    /** Exactly these by rule, of all these members; the members are locked. */
    void byRule(Collection<BuyerId> buyers, Collection<Given> given, Instant at) {
        db.sql("""
                delete from member_tag t
                 where t.buyer_id = any(:all)
                   and t.by_rule
                   and not exists (select from unnest(:buyers, :tags) as g(buyer, tag)
                                    where g.buyer = t.buyer_id and g.tag = t.tag_id)
                """)
                .param("all", buyers.stream().mapToLong(BuyerId::value).toArray())
                .param(
                        "buyers",
                        given.stream().mapToLong(g -> g.buyer().value()).toArray())
                .param("tags", given.stream().mapToLong(g -> g.tag().value()).toArray())
                .update();
        db.sql("""
                insert into member_tag (buyer_id, tag_id, by_rule, at)
                select g.buyer, g.tag, true, :at
                  from unnest(:buyers, :tags) as g(buyer, tag)
                  join member_tag_name n on n.id = g.tag
                on conflict do nothing
                """)
                .param(
                        "buyers",
                        given.stream().mapToLong(g -> g.buyer().value()).toArray())
                .param("tags", given.stream().mapToLong(g -> g.tag().value()).toArray())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** How many have each, by hand or by rule. */
    Map<TagId, Integer> members() {
        record Count(TagId tag, int members) {}
        return db
                .sql("select tag_id, count(distinct buyer_id) as members from member_tag group by tag_id")
                .query(Row.mapper(row -> new Count(row.id("tag_id", TagId::new), row.count("members"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::tag, Count::members));
    }
}
