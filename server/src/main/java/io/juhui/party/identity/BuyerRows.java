package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BuyerRows {

    record Buyer(
            BuyerId id,
            String phoneSealed,
            String nickname,
            @Nullable Long avatarMediaId,
            Instant createdAt) {}

    /** New buyers as columns, for one statement whatever their number. */
    record Columns(long[] ids, String[] prints, String[] sealed, String[] nicknames) {}

    private static final RowMapper<Buyer> BUYER = Row.mapper(row -> new Buyer(
            row.id("id", BuyerId::new),
            row.text("phone_sealed"),
            row.text("nickname"),
            row.maybeNumber("avatar_media_id"),
            row.instant("created_at")));

    private final JdbcClient db;

    BuyerRows(JdbcClient db) {
        this.db = db;
    }

    /** Adds those whose phone is not known yet and returns their ids. */
    List<BuyerId> add(Columns c, Instant now) {
        return db.sql("""
                insert into buyer (id, phone_print, phone_sealed, nickname, created_at)
                select b.id, b.print, b.sealed, b.nickname, :now
                  from unnest(:ids, :prints, :sealed, :nicknames) as b(id, print, sealed, nickname)
                 order by b.print
                on conflict (phone_print) do nothing
                returning id
                """)
                .param("ids", c.ids())
                .param("prints", c.prints())
                .param("sealed", c.sealed())
                .param("nicknames", c.nicknames())
                .param("now", Timestamp.from(now))
                .query(Row.mapper(row -> row.id("id", BuyerId::new)))
                .list();
    }

    Optional<BuyerId> idOf(String phonePrint) {
        return db.sql("select id from buyer where phone_print = :print")
                .param("print", phonePrint)
                .query(Row.mapper(row -> row.id("id", BuyerId::new)))
                .optional();
    }

    List<Buyer> find(Collection<BuyerId> ids) {
        return db.sql("""
                select id, phone_sealed, nickname, avatar_media_id, created_at
                  from buyer
                 where id = any(:ids)
                """)
                .param("ids", ids.stream().mapToLong(BuyerId::value).toArray())
                .query(BUYER)
                .list();
    }

    /** Without a new avatar the old one stays. */
    boolean rename(BuyerId id, String nickname, @Nullable Long avatarMediaId) {
        return db.sql("""
                update buyer
                   set nickname = :nickname,
                       avatar_media_id = coalesce(:avatar, avatar_media_id)
                 where id = :id
                """)
                        .param("nickname", nickname)
                        .param("avatar", avatarMediaId, java.sql.Types.BIGINT)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** When these registered, and how they are shown. */
    void were(long[] ids, List<Registration.Earlier> earlier) {
        db.sql("""
                update buyer b
                   set created_at = d.at::timestamptz, avatar_media_id = d.avatar
                  from unnest(:ids, :at, :avatars) as d(id, at, avatar)
                 where b.id = d.id
                """)
                .param("ids", ids)
                .param("at", earlier.stream().map(e -> e.at().toString()).toArray(String[]::new))
                .param(
                        "avatars",
                        earlier.stream()
                                .map(e -> e.avatar() == null ? null : e.avatar().value())
                                .toArray(Long[]::new))
                .update();
    }
}
