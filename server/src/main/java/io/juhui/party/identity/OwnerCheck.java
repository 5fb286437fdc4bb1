package io.juhui.party.identity;

import io.juhui.platform.audit.AuditCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OwnerCheck implements AuditCheck {

    private final JdbcClient db;

    OwnerCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "identity.owner";
    }

    @Override
    public String claim() {
        return "a shop with staff has an active owner";
    }

    @Override
    public List<Finding> findings() {
        var lost = db.sql("""
                select exists (select 1 from staff)
                   and not exists (
                         select 1
                           from staff s
                           join staff_role r on r.staff_id = s.id and r.role = 'OWNER'
                          where s.active)
                """).query(Boolean.class).single();
        return lost ? List.of(new Finding("staff", "nobody is an active owner; see ./juhui owner", 0)) : List.of();
    }
}
