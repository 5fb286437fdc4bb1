package io.juhui.frame.reward;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import java.util.Optional;

/**
 * One reward that was promised to somebody.
 *
 * @param refused why it could not be given
 */
public record Grant(long id, BuyerId buyer, Reward reward, GrantState state, Optional<Words> refused) {

    public enum GrantState {
        PROMISED,
        GIVEN,
        REFUSED
    }
}
