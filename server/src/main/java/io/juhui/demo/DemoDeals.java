package io.juhui.demo;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Limits;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.goods.catalog.Product;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Problem;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Today's special: every shop day some of the demonstration's goods cost less from ten to ten, also when time has been moved; beside it
 * limited prices in other states. They take what no other tool's prices hold, so they are told of last.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "juhui.demo", havingValue = "small")
class DemoDeals implements RecurringWork {

    private static final String NAME = "今日特惠";
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final LocalTime TURN = LocalTime.of(10, 0);
    private static final int PRODUCTS = 8;
    private static final String TAKEN = "/campaign/scope/chosen/skus/";
    private static final String PART = "limited-prices";
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));

    private final LimitedPriceCampaigns campaigns;
    private final CampaignDesk desk;
    private final Campaigns published;
    private final DemoParts parts;
    private final Skus skus;
    private final Clock clock;
    private volatile boolean othersTold;

    DemoDeals(
            LimitedPriceCampaigns campaigns,
            CampaignDesk desk,
            Campaigns published,
            DemoParts parts,
            Skus skus,
            Clock clock) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.published = published;
        this.parts = parts;
        this.skus = skus;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demo.deals";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void load() {
        othersTold = true;
        run();
    }

    @Override
    public synchronized void run() {
        if (othersTold && parts.has(DemoParts.GOODS)) {
            var now = clock.instant();
            var local = now.atZone(SHOP);
            var day = local.toLocalTime().isBefore(TURN) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
            open(day);
            open(day.plusDays(1));
            if (!parts.has(PART)) {
                states(now);
                parts.tell(PART, now, () -> {});
            }
        }
    }

    /** Announced, for so many units each; paused, ended before its time, and one that is being made. */
    private void states(Instant now) {
        var goods = goods();
        Collections.reverse(goods);
        var window = new TimeWindow(now.minus(Duration.ofHours(3)), now.plus(Duration.ofDays(7)));
        var soon = new TimeWindow(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(9)));
        run(CampaignTerms.of("尝鲜价", soon).limited(new Limits(0, 2, 2)), deals(goods.subList(0, 3), 1));
        run(CampaignTerms.of("周末囤货价", window), deals(goods.subList(3, 5), 0)).ifPresent(one -> desk.pause(one.id()));
        run(CampaignTerms.of("清仓价", window), deals(goods.subList(5, 6), 0)).ifPresent(one -> desk.stop(one.id()));
        campaigns.open(CampaignTerms.of("年货限时价（草稿）", window), deals(goods.subList(6, 9), 2));
    }

    /** With what other exclusive prices have left of them; empty when nothing is left. */
    private Optional<Campaign> run(CampaignTerms terms, Map<SkuId, Money> deals) {
        if (deals.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(campaigns.run(terms, deals, TELLER));
        } catch (Problem taken) {
            var named = List.copyOf(deals.keySet());
            var free = new LinkedHashMap<>(deals);
            taken.fields().stream()
                    .map(Problem.Field::pointer)
                    .filter(at -> at.startsWith(TAKEN))
                    .forEach(at -> free.remove(named.get(Integer.parseInt(at.substring(TAKEN.length())))));
            if (free.size() == deals.size()) {
                throw taken;
            }
            return run(terms, free);
        }
    }

    private List<Product> goods() {
        return new ArrayList<>(skus.snapshot().products().stream()
                .sorted(Comparator.comparingLong(p -> p.id().value()))
                .toList());
    }

    /** Sold in another way, at a price of its own, now or soon. */
    private boolean isElsewhere(Product product) {
        var refs =
                skus.snapshot().ofProduct(product.id()).stream().map(SkuRef::of).toList();
        return Stream.of("bargain", "flashsale", "groupbuy")
                .flatMap(tool -> published.of(tool).stream())
                .anyMatch(campaign -> refs.stream().anyMatch(campaign::covers));
    }

    private void open(LocalDate day) {
        var start = day.atTime(TURN).atZone(SHOP).toInstant();
        Instant end = day.plusDays(1).atTime(TURN).atZone(SHOP).toInstant();
        if (campaigns.has(NAME, start)) {
            return;
        }
        var goods = goods();
        goods.removeIf(this::isElsewhere);
        Collections.shuffle(goods, new Random(day.toEpochDay()));
        var chosen = goods.subList(0, Math.min(PRODUCTS, goods.size()));
        run(CampaignTerms.of(NAME, new TimeWindow(start, end)), deals(chosen, Math.floorMod(day.toEpochDay(), 3)));
    }

    /** A fifth off, more or less, ending in 9 or 0 jiao as people are used to. */
    private static Map<SkuId, Money> deals(List<Product> chosen, int extra) {
        var deals = new LinkedHashMap<SkuId, Money>();
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
