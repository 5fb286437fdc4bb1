package io.juhui.trade.ordering.own;

import io.juhui.platform.web.Access;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.spi.ShippingPromise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every page needs to know of the shop: its terms, and the server's time for countdowns (F02). */
@RestController
@Access(Access.Who.ANYONE)
class ShopStorefront {

    private final OrderTerms terms;
    private final List<ShippingPromise> shipping;
    private final Clock clock;
    private final boolean demo;

    ShopStorefront(OrderTerms terms, List<ShippingPromise> shipping, Clock clock, Environment environment) {
        this.terms = terms;
        this.shipping = shipping;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    record ShopTime(Instant now) {}

    record ShopSettings(
            String shopName,
            String currency,
            long unpaidMinutes,
            long autoReceiptDays,
            String customerPhone,
            long promisedHours,
            boolean demo) {}

    /** Kept by nobody: a time out of a cache would set every countdown back. */
    @GetMapping("/api/time")
    ResponseEntity<ShopTime> time() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ShopTime(clock.instant()));
    }

    @GetMapping("/api/settings")
    ShopSettings settings() {
        return new ShopSettings(
                terms.shopName(),
                "CNY",
                terms.unpaid().toMinutes(),
                terms.receiptAfterDelivery().toDays(),
                terms.shopPhone(),
                promised().toHours(),
                demo);
    }

    /** Who ships latest keeps the shop's word. */
    private Duration promised() {
        return shipping.stream()
                .map(ShippingPromise::promised)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
