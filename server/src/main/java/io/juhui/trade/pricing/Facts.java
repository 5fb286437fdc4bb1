package io.juhui.trade.pricing;

import java.util.Map;
import java.util.Optional;

/**
 * What rooms know of one buyer, read once before any price is made: my coupons, my points, my level. Each room reads its own
 * kind only. Read without a lock, so a fact may refuse what would have been possible, and never grants what is decided again
 * under a lock when the order is placed.
 */
public record Facts(Map<Class<?>, Object> byKind) {

    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        byKind = Map.copyOf(byKind);
    }

    public <F> Optional<F> of(Class<F> kind) {
        return Optional.ofNullable(byKind.get(kind)).map(kind::cast);
    }
}
