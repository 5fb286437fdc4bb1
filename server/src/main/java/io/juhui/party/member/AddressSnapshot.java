package io.juhui.party.member;

import io.juhui.kernel.Actor.BuyerId;
import java.util.List;

public record AddressSnapshot(
        long id,
        BuyerId owner,
        String name,
        String phone,
        String regionCode,
        List<String> regionNames,
        String detail) {}
