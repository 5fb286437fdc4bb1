package io.juhui.party.member;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
public class Addresses {
    public Map<Long, AddressSnapshot> snapshots(Collection<Long> ids) {
        return Map.of();
    }
}
