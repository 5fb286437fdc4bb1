package io.juhui.demo;

import io.juhui.goods.catalog.Product;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.timeprice.LimitedPriceCampaigns;
import io.juhui.platform.jobs.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Today's special: every shop day some of the demonstration's goods cost less from ten to ten, also when time has been moved. */
@Component
@Profile("demo")
class DemoDeals implements RecurringWork {

    private static final String NAME = "今日特惠";
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final LocalTime TURN = LocalTime.of(10, 0);
    private static final int PRODUCTS = 8;

    private final LimitedPriceCampaigns campaigns;
    private final DemoParts parts;
    private final Skus skus;
    private final Clock clock;
    private final boolean wanted;

    DemoDeals(
            LimitedPriceCampaigns campaigns,
            DemoParts parts,
            Skus skus,
            Clock clock,
            @Value("${juhui.demo:none}") String demo) {
        this.campaigns = campaigns;
        this.parts = parts;
        this.skus = skus;
        this.clock = clock;
        this.wanted = demo.equals("small");
    }

    @Override
    public String name() {
        return "demo.deals";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        if (wanted && parts.has(DemoParts.GOODS)) {
            var now = clock.instant();
            var local = now.atZone(SHOP);
            var day = local.toLocalTime().isBefore(TURN) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
            open(day);
            open(day.plusDays(1));
        }
    }

    private void open(LocalDate day) {
        var start = day.atTime(TURN).atZone(SHOP).toInstant();
        Instant end = day.plusDays(1).atTime(TURN).atZone(SHOP).toInstant();
        var goods = new ArrayList<>(skus.snapshot().products().stream()
                .sorted(Comparator.comparingLong(p -> p.id().value()))
                .toList());
        Collections.shuffle(goods, new Random(day.toEpochDay()));
        var chosen = goods.subList(0, Math.min(PRODUCTS, goods.size()));
        if (!chosen.isEmpty()) {
            var _ = campaigns.open(NAME, new TimeWindow(start, end), deals(chosen, Math.floorMod(day.toEpochDay(), 3)));
        }
    }

    /** A fifth off, more or less, ending in 9 or 0 jiao as people are used to. */
    private static Map<SkuId, Money> deals(List<Product> chosen, int extra) {
        var deals = new HashMap<SkuId, Money>();
        for (var product : chosen) {
            for (var sku : product.draft().skus()) {
                var cut = sku.price().fen() * (78 + 3L * extra) / 100;
                var price = Math.max(10, cut / 100 * 100 + 90 > cut ? cut / 10 * 10 : cut / 100 * 100 + 90);
                if (sku.id() != null && price < sku.price().fen()) {
                    deals.put(sku.id(), Money.fen(price));
                }
            }
        }
        return deals;
    }
}
