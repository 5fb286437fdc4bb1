package io.juhui.trade.cart;

import io.juhui.kernel.Language;
import io.juhui.platform.store.HotRoads;
import io.juhui.platform.store.HotWrites;
import io.juhui.trade.cart.AdditionBatch.Added;
import io.juhui.trade.cart.AdditionBatch.Addition;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Putting something into a cart, which everybody does at once: decided and written together, priced by each who asks. */
@Component
class Additions {

    private final CartPricing pricing;
    private final HotWrites<Addition, Added> road;

    Additions(CartPricing pricing, AdditionBatch batches, HotRoads roads) {
        this.pricing = pricing;
        this.road = roads.open("cart", batches::run);
    }

    /** @param again when its key had been added before; then nothing was added, and the cart is as it is now */
    record Answer(CartView cart, boolean again) {}

    /** Durable before it answers. */
    Answer add(Addition addition, Language language) {
        var added = road.ask(addition);
        return new Answer(
                pricing.price(Optional.of(addition.buyer()), added.lines(), added.stock(), language), added.again());
    }
}
