package io.juhui.party.member;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses and their books. The book's row is the guard of both the number and the one default. */
@Component
class AddressRows {

    static final int MOST = 20;

    record Sealed(AddressId id, String name, String phone, String regionCode, String detail, boolean isDefault) {}

    private static final RowMapper<Sealed> SEALED = Row.mapper(row -> new Sealed(
            row.id("id", AddressId::new),
            row.text("name_sealed"),
            row.text("phone_sealed"),
            row.text("region_code"),
            row.text("detail_sealed"),
            row.flag("is_default")));

    private static final String SELECT = """
            select a.id, a.name_sealed, a.phone_sealed, a.region_code, a.detail_sealed,
                   b.default_id is not distinct from a.id as is_default
              from address a
              join address_book b on b.buyer_id = a.buyer_id
             where a.buyer_id = :buyer
            """;

    private final JdbcClient db;

    AddressRows(JdbcClient db) {
        this.db = db;
    }

    List<Sealed> all(BuyerId buyer) {
        return db.sql(SELECT + " order by is_default desc, a.updated_at desc, a.id desc")
                .param("buyer", buyer.value())
                .query(SEALED)
                .list();
    }

    Optional<Sealed> find(BuyerId buyer, AddressId id) {
        return db.sql(SELECT + " and a.id = :id")
                .param("buyer", buyer.value())
                .param("id", id.value())
                .query(SEALED)
                .optional();
    }

    record Owned(BuyerId owner, Sealed sealed) {}

    List<Owned> owned(Collection<AddressId> ids) {
        return db.sql("""
                select id, buyer_id, name_sealed, phone_sealed, region_code, detail_sealed, false as is_default
                  from address
                 where id = any(:ids)
                """)
                .param("ids", ids.stream().mapToLong(AddressId::value).toArray())
                .query((set, number) -> new Owned(
                        new BuyerId(set.getLong("buyer_id")),
                        java.util.Objects.requireNonNull(SEALED.mapRow(set, number))))
                .list();
    }

    /** Whoever changes an address holds the book first, so that a default is never handed to one being removed. */
    void lockBook(BuyerId buyer) {
        db.sql("select addresses from address_book where buyer_id = :buyer for update")
                .param("buyer", buyer.value())
                .query(Integer.class)
                .optional();
    }

    /** Takes a place in the book; the first address, and one that asks for it, becomes the default. */
    boolean takePlace(BuyerId buyer, AddressId id, boolean asDefault) {
        return db.sql("""
                insert into address_book (buyer_id, addresses, default_id) values (:buyer, 1, :id)
                on conflict (buyer_id) do update
                   set addresses = address_book.addresses + 1,
                       default_id = case when :wanted or address_book.addresses = 0
                                         then excluded.default_id else address_book.default_id end
                 where address_book.addresses < :most
                """)
                        .param("buyer", buyer.value())
                        .param("id", id.value())
                        .param("wanted", asDefault)
                        .param("most", MOST)
                        .update()
                == 1;
    }

    void add(BuyerId buyer, Sealed a, Instant now) {
        db.sql("""
                insert into address
                       (id, buyer_id, name_sealed, phone_sealed, region_code, detail_sealed, updated_at)
                values (:id, :buyer, :name, :phone, :region, :detail, :now)
                """)
                .param("id", a.id().value())
                .param("buyer", buyer.value())
                .param("name", a.name())
                .param("phone", a.phone())
                .param("region", a.regionCode())
                .param("detail", a.detail())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean change(BuyerId buyer, Sealed a, Instant now) {
        return db.sql("""
                update address
                   set name_sealed = :name,
                       phone_sealed = :phone,
                       region_code = :region,
                       detail_sealed = :detail,
                       updated_at = :now
                 where id = :id
                   and buyer_id = :buyer
                """)
                        .param("id", a.id().value())
                        .param("buyer", buyer.value())
                        .param("name", a.name())
                        .param("phone", a.phone())
                        .param("region", a.regionCode())
                        .param("detail", a.detail())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Makes {@code id} the default, or no longer the default if it was. */
    void setDefault(BuyerId buyer, AddressId id, boolean wanted) {
        db.sql("""
                update address_book
                   set default_id = case when :wanted then :id end
                 where buyer_id = :buyer
                   and (:wanted or default_id = :id)
                """)
                .param("wanted", wanted)
                .param("id", id.value())
                .param("buyer", buyer.value())
                .update();
    }

    boolean remove(BuyerId buyer, AddressId id) {
        return db.sql("delete from address where id = :id and buyer_id = :buyer")
                        .param("id", id.value())
                        .param("buyer", buyer.value())
                        .update()
                == 1;
    }

    /** Gives the place back; if it was the default, the address changed last takes over. */
    void leavePlace(BuyerId buyer, AddressId id) {
        db.sql("""
                update address_book
                   set addresses = addresses - 1,
                       default_id = case when default_id = :id
                         then (select a.id from address a where a.buyer_id = :buyer
                                order by a.updated_at desc, a.id desc limit 1)
                         else default_id end
                 where buyer_id = :buyer
                """).param("id", id.value()).param("buyer", buyer.value()).update();
    }
}
