package io.juhui.party.member;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.platform.store.Vault;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A buyer's address book. Another's address is as unknown as none (P01). */
@Component
public class Addresses {

    private static final String NAME = "member.address.name";
    private static final String PHONE_PURPOSE = "member.address.phone";
    private static final String DETAIL = "member.address.detail";

    private final AddressRows rows;
    private final Regions regions;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    Addresses(AddressRows rows, Regions regions, Vault vault, Ids ids, Clock clock) {
        this.rows = rows;
        this.regions = regions;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a buyer fills in. */
    public record Entry(String name, String phone, String regionCode, String detail, boolean isDefault) {

        @Override
        public String toString() {
            return "Entry[" + regionCode + "]";
        }
    }

    @Transactional(readOnly = true)
    public Optional<Address> find(BuyerId buyer, AddressId id) {
        return rows.find(buyer, id).map(this::open);
    }

    /** An address with whose it is, for callers that read many buyers' at once and check the owner themselves. */
    public record Owned(BuyerId owner, Address address) {}

    /** Addresses by id, of whatever buyers, in one statement, which needs no transaction of its own. */
    public Map<AddressId, Owned> owned(Collection<AddressId> ids) {
        return rows.owned(ids).stream()
                .collect(Collectors.toMap(o -> o.sealed().id(), o -> new Owned(o.owner(), open(o.sealed()))));
    }

    @Transactional(readOnly = true)
    public List<Address> all(BuyerId buyer) {
        return rows.all(buyer).stream().map(this::open).toList();
    }

    @Transactional
    public Address add(BuyerId buyer, Entry entry) {
        var id = new AddressId(ids.next());
        var sealed = seal(id, entry);
        if (!rows.takePlace(buyer, id, entry.isDefault())) {
            throw MemberProblem.TOO_MANY_ADDRESSES.problem();
        }
        rows.add(buyer, sealed, clock.instant());
        return find(buyer, id).orElseThrow();
    }

    @Transactional
    Address change(BuyerId buyer, AddressId id, Entry entry) {
        rows.lockBook(buyer);
        if (!rows.change(buyer, seal(id, entry), clock.instant())) {
            throw MemberProblem.NO_SUCH_ADDRESS.problem();
        }
        rows.setDefault(buyer, id, entry.isDefault());
        return find(buyer, id).orElseThrow();
    }

    @Transactional
    void remove(BuyerId buyer, AddressId id) {
        rows.lockBook(buyer);
        if (!rows.remove(buyer, id)) {
            throw MemberProblem.NO_SUCH_ADDRESS.problem();
        }
        rows.leavePlace(buyer, id);
    }

    private AddressRows.Sealed seal(AddressId id, Entry entry) {
        if (!regions.isDeliverable(entry.regionCode())) {
            throw MemberProblem.REGION_UNKNOWN.problem().at("/regionCode");
        }
        var phone = ReceiverPhone.read(entry.phone())
                .orElseThrow(
                        () -> MemberProblem.RECEIVER_PHONE_INVALID.problem().at("/phone"));
        return new AddressRows.Sealed(
                id,
                vault.seal(NAME, entry.name().strip()),
                vault.seal(PHONE_PURPOSE, phone),
                entry.regionCode(),
                vault.seal(DETAIL, entry.detail().strip()),
                entry.isDefault());
    }

    private Address open(AddressRows.Sealed row) {
        return new Address(
                row.id(),
                vault.open(NAME, row.name()),
                vault.open(PHONE_PURPOSE, row.phone()),
                row.regionCode(),
                regions.names(row.regionCode()),
                vault.open(DETAIL, row.detail()),
                row.isDefault());
    }
}
