package io.juhui.party.identity;

import io.juhui.kernel.Actor.StaffId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffRows {

    record Account(
            StaffId id,
            String name,
            String displayName,
            String passwordHash,
            boolean mustChange,
            boolean active,
            List<String> roles,
            Set<String> permissions) {

        boolean may(String permission) {
            return permissions.contains(permission) || permissions.contains("*");
        }
    }

    private static final RowMapper<Account> ACCOUNT = Row.mapper(row -> new Account(
            row.id("id", StaffId::new),
            row.text("name"),
            row.text("display_name"),
            row.text("password_hash"),
            row.flag("must_change"),
            row.flag("active"),
            row.texts("roles"),
            Set.copyOf(row.texts("permissions"))));

    private static final String SELECT = """
            select s.id, s.name, s.display_name, s.password_hash, s.must_change, s.active,
                   array(select r.role from staff_role r join role o on o.name = r.role
                          where r.staff_id = s.id order by o.position, o.name) as roles,
                   array(select p.permission from staff_role r join role_permission p on p.role = r.role
                          where r.staff_id = s.id) as permissions
              from staff s
            """;

    private final JdbcClient db;

    StaffRows(JdbcClient db) {
        this.db = db;
    }

    List<Account> all() {
        return db.sql(SELECT + " order by s.active desc, s.id limit 500")
                .query(ACCOUNT)
                .list();
    }

    Optional<Account> find(StaffId id) {
        return db.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(ACCOUNT)
                .optional();
    }

    Optional<Account> named(String name) {
        return db.sql(SELECT + " where s.name = :name")
                .param("name", name)
                .query(ACCOUNT)
                .optional();
    }

    boolean add(Account account, Instant now) {
        return db.sql("""
                insert into staff (id, name, display_name, password_hash, must_change, active, created_at)
                values (:id, :name, :display, :hash, :change, true, :now)
                on conflict (name) do nothing
                """)
                        .param("id", account.id().value())
                        .param("name", account.name())
                        .param("display", account.displayName())
                        .param("hash", account.passwordHash())
                        .param("change", account.mustChange())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void change(StaffId id, String displayName, boolean active) {
        db.sql("update staff set display_name = :display, active = :active where id = :id")
                .param("display", displayName)
                .param("active", active)
                .param("id", id.value())
                .update();
    }

    void setRoles(StaffId id, List<String> roles) {
        db.sql("""
                with gone as (
                  delete from staff_role where staff_id = :id and role <> all (:roles)
                )
                insert into staff_role (staff_id, role)
                select :id, unnest(:roles)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("roles", roles.toArray(String[]::new))
                .update();
    }

    /** Replaces a password only if it is still the one that was checked. */
    boolean setPassword(StaffId id, String oldHash, String newHash, boolean mustChange) {
        return db.sql("""
                update staff
                   set password_hash = :new, must_change = :change
                 where id = :id
                   and password_hash = :old
                """)
                        .param("new", newHash)
                        .param("change", mustChange)
                        .param("id", id.value())
                        .param("old", oldHash)
                        .update()
                == 1;
    }

    /** An active owner with a password to change, in one statement; answers how many sessions ended, if the name is known. */
    Optional<Integer> restoreOwner(String name, String passwordHash) {
        return db.sql("""
                with restored as (
                  update staff
                     set active = true, must_change = true, password_hash = :hash
                   where name = :name
                  returning id
                ), granted as (
                  insert into staff_role (staff_id, role)
                  select id, 'OWNER' from restored
                  on conflict do nothing
                ), ended as (
                  delete from staff_session where staff_id in (select id from restored)
                  returning hash
                )
                select (select count(*) from ended)::int as sessions from restored
                """)
                .param("name", name)
                .param("hash", passwordHash)
                .query(Integer.class)
                .optional();
    }

    /**
     * Locks every owner's row and then counts the active ones. Two statements: one that waited for a lock still counts the
     * roles as they stood before it waited, and so let two owners retire each other.
     */
    int lockActiveOwners() {
        db.sql("""
                select s.id
                  from staff s
                 where exists (select 1 from staff_role r where r.staff_id = s.id and r.role = 'OWNER')
                 order by s.id
                   for update
                """).query(Long.class).list();
        return db.sql("""
                select count(*)
                  from staff s
                  join staff_role r on r.staff_id = s.id and r.role = 'OWNER'
                 where s.active
                """).query(Integer.class).single();
    }

    boolean any() {
        return db.sql("select exists (select 1 from staff)")
                .query(Boolean.class)
                .single();
    }

    boolean isKnownAt(StaffId id, String addressPrint) {
        return db.sql("select exists (select 1 from staff_address where staff_id = :id and address_print = :print)")
                .param("id", id.value())
                .param("print", addressPrint)
                .query(Boolean.class)
                .single();
    }

    void knownAt(StaffId id, String addressPrint, Instant now) {
        db.sql("""
                insert into staff_address (staff_id, address_print, last_at) values (:id, :print, :now)
                on conflict (staff_id, address_print) do update set last_at = excluded.last_at
                """)
                .param("id", id.value())
                .param("print", addressPrint)
                .param("now", Timestamp.from(now))
                .update();
    }
}
