package io.juhui.party.member;

import java.util.List;

/** An address as it is now; whoever needs it later keeps a copy (R10). */
public record Address(
        AddressId id,
        String name,
        String phone,
        String regionCode,
        List<String> regionNames,
        String detail,
        boolean isDefault) {

    /** So that no log ever shows it. */
    @Override
    public String toString() {
        return "Address[" + id + ", " + regionCode + "]";
    }
}
