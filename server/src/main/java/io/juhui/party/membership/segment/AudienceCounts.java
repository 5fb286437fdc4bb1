package io.juhui.party.membership.segment;

import io.juhui.platform.store.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many members each level and each tag has. */
@Component
class AudienceCounts {

    private final JdbcClient db;

    AudienceCounts(JdbcClient db) {
        this.db = db;
    }

    private record Count(long id, long members) {}

    Map<Long, Long> byLevel() {
        return map(db.sql("select level_id as id, count(*) as members from member group by level_id")
                .query(Row.mapper(AudienceCounts::count))
                .list());
    }

    /** By hand or by rule. */
    Map<Long, Long> byTag() {
        return map(db.sql("select tag_id as id, count(distinct buyer_id) as members from member_tag group by tag_id")
                .query(Row.mapper(AudienceCounts::count))
                .list());
    }

    private static Count count(Row row) {
        return new Count(row.number("id"), row.number("members"));
    }

    private static Map<Long, Long> map(List<Count> counts) {
        return counts.stream().collect(Collectors.toMap(Count::id, Count::members));
    }
}
