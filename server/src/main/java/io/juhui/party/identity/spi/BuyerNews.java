package io.juhui.party.identity.spi;

import io.juhui.kernel.Actor.BuyerId;
import java.time.Instant;
import java.util.List;

/** Socket: a room hears, in the same transaction, who is new here and how buyers call themselves. */
public interface BuyerNews {

    /** @param print keyed print of the phone, by which a person is known again when the account is gone */
    record Newcomer(BuyerId id, String print, String nickname, Instant at) {}

    void registered(List<Newcomer> newcomers);

    void renamed(BuyerId id, String nickname);
}
