package io.juhui.party.member;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AddressBookCheck implements AuditCheck {

    private final JdbcClient db;

    AddressBookCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "member.address-books";
    }

    @Override
    public String claim() {
        return "each book counts its addresses, and its default is one of them";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                select b.buyer_id, b.addresses, count(a.id) as counted
                  from address_book b
                  left join address a on a.buyer_id = b.buyer_id
                 group by b.buyer_id, b.addresses, b.default_id
                having count(a.id) <> b.addresses
                    or (b.default_id is not null and not coalesce(bool_or(a.id = b.default_id), false))
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(
                        row.text("buyer_id"),
                        "book says " + row.count("addresses") + ", rows are " + row.count("counted"),
                        0)))
                .list();
    }
}
