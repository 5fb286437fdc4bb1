package io.juhui.party.membership.level;

import io.juhui.platform.store.Row;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many members each level has. */
@Component
class LevelCounts {

    private final JdbcClient db;

    LevelCounts(JdbcClient db) {
        this.db = db;
    }

    Map<Long, Integer> members() {
        record Count(long level, int members) {}
        return db
                .sql("select level_id, count(*) as members from member group by level_id")
                .query(Row.mapper(row -> new Count(row.number("level_id"), row.count("members"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::level, Count::members));
    }
}
