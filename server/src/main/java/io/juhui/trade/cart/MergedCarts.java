package io.juhui.trade.cart;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.jobs.RecurringWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which anonymous carts were taken over already. The row is the right to take one over: of two log-ins with the same cart the
 * second waits for the first and then finds it gone, unless the first came to nothing.
 */
@Component
class MergedCarts implements RecurringWork {

    /** Longer than any device would still offer a cart that it should have forgotten. */
    static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient db;
    private final Clock clock;

    MergedCarts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** True for one caller in the life of a cart. */
    boolean take(UUID cart, BuyerId buyer) {
        return db.sql("""
                insert into cart_merged (cart_id, buyer_id, at) values (:cart, :buyer, :at)
                on conflict do nothing
                """)
                        .param("cart", cart)
                        .param("buyer", buyer.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public String name() {
        return "cart.merged";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        db.sql("delete from cart_merged where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
