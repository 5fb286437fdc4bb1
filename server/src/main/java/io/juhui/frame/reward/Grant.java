package io.juhui.frame.reward;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One reward that was promised to somebody.
 *
 * @param refused why it could not be given
 * @param back how much of it was taken back, once that is known; what was used stays
 */
public record Grant(
        long id, BuyerId buyer, Reward reward, GrantState state, Optional<Words> refused, OptionalLong back) {

    public enum GrantState {
        PROMISED,
        GIVEN,
        REFUSED
    }
}
