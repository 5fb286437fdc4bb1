package io.juhui.party.identity;

import io.juhui.platform.store.Row;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Roles {

    static final String OWNER = "OWNER";

    record Role(String name, String zh, String en, List<String> permissions) {}

    private final JdbcClient db;

    Roles(JdbcClient db) {
        this.db = db;
    }

    List<Role> all() {
        return db.sql("""
                select r.name, r.zh, r.en,
                       array(select p.permission from role_permission p where p.role = r.name order by 1) as permissions
                  from role r
                 order by r.position, r.name
                """)
                .query(Row.mapper(
                        row -> new Role(row.text("name"), row.text("zh"), row.text("en"), row.texts("permissions"))))
                .list();
    }

    /** What all these roles together permit; refuses an unknown one. */
    Set<String> permissions(List<String> names) {
        var known = all();
        return names.stream()
                .map(name -> known.stream()
                        .filter(role -> role.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> IdentityProblem.ROLE_UNKNOWN.problem().at("/roles")))
                .flatMap(role -> role.permissions().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
