package io.juhui.demo;

import io.juhui.goods.catalog.DeliveryKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who bought what and when, drawn from a fixed seed: the same story for the same first day. Pure. */
final class DemoPlan {

    static final int BUYERS = 200;
    static final int DAYS = 35;

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 20_261_122;
    private static final int FIRST_DAY = 26;
    private static final int LAST_DAY = 54;
    private static final String HOME_CITY = "3301";

    /** When people buy: out of a thousand, by the hour. */
    private static final int[] BY_HOUR = {
        14, 6, 3, 2, 2, 5, 14, 28, 44, 52, 58, 60, 66, 54, 44, 42, 46, 50, 54, 66, 84, 92, 70, 44
    };

    private final List<DemoFiles.Product> products;
    private final List<DemoFiles.Home> homes;
    private final Instant now;
    private final Random random = new Random(SEED);
    private final int[] weights;

    private DemoPlan(List<DemoFiles.Product> products, List<DemoFiles.Home> homes, Instant now) {
        this.products = products;
        this.homes = homes;
        this.now = now;
        this.weights =
                products.stream().mapToInt(DemoFiles.Product::salesWeight).toArray();
    }

    /** One SKU, by its product and its place among the product's SKUs. */
    record Pick(String product, int sku) {}

    record Item(Pick pick, int quantity) {}

    record Planned(int buyer, List<Item> items, DeliveryKind delivery, Instant at, int luck) {}

    /** The home of a buyer: there are fewer homes in the files than buyers, so some live in the same street. */
    static DemoFiles.Home home(List<DemoFiles.Home> homes, int buyer) {
        return homes.get(buyer % homes.size());
    }

    /** In the order of their times; nothing lies in the future. */
    static List<Planned> draw(List<DemoFiles.Product> products, List<DemoFiles.Home> homes, Instant now) {
        var plan = new DemoPlan(products, homes, now);
        var planned = new ArrayList<Planned>();
        for (int day = 0; day <= DAYS; day++) {
            planned.addAll(plan.day(day));
        }
        planned.addAll(plan.lastMinutes());
        planned.sort(Comparator.comparing(Planned::at));
        return planned;
    }

    static Map<Pick, Integer> units(List<Planned> planned) {
        var units = new HashMap<Pick, Integer>();
        for (var one : planned) {
            one.items().forEach(item -> units.merge(item.pick(), item.quantity(), Integer::sum));
        }
        return units;
    }

    private List<Planned> day(int day) {
        var date = now.atZone(SHOP).toLocalDate().minusDays(DAYS - day);
        int orders = FIRST_DAY + (LAST_DAY - FIRST_DAY) * day / DAYS + random.nextInt(9) - 4;
        if (date.getDayOfWeek().getValue() >= 6) {
            orders += orders / 5;
        }
        var planned = new ArrayList<Planned>();
        for (int i = 0; i < orders; i++) {
            var at = date.atTime(time()).atZone(SHOP).toInstant();
            var one = order(at);
            if (at.isBefore(now.minus(Duration.ofMinutes(40)))) {
                planned.add(one);
            }
        }
        return planned;
    }

    /** So that a fresh shop always has something waiting to be paid. */
    private List<Planned> lastMinutes() {
        var planned = new ArrayList<Planned>();
        for (int minutes : new int[] {3, 8, 14, 21}) {
            planned.add(order(now.minus(Duration.ofMinutes(minutes))));
        }
        return planned;
    }

    private LocalTime time() {
        return LocalTime.of(weighted(BY_HOUR), random.nextInt(60), random.nextInt(60));
    }

    private Planned order(Instant at) {
        int buyer = (int) (Math.pow(random.nextDouble(), 1.5) * BUYERS);
        var region = home(homes, buyer).regionCode();
        var city = region.substring(0, 4) + "00";
        int lines = weighted(new int[] {58, 30, 12}) + 1;
        var chosen = new LinkedHashSet<Integer>();
        for (int tries = 0; chosen.size() < lines && tries < 40; tries++) {
            int candidate = weighted(weights);
            var product = products.get(candidate);
            if (!product.cities().isEmpty() && !product.cities().contains(city)) {
                continue;
            }
            if (product.deliveryKinds().contains(DeliveryKind.EXPRESS)) {
                chosen.add(candidate);
            } else if (chosen.isEmpty() && region.startsWith(HOME_CITY)) {
                chosen.add(candidate); // to be collected, and nothing beside it that might have to be sent
                break;
            }
        }
        var goods = chosen.stream().map(products::get).toList();
        var items = goods.stream()
                .map(p -> new Item(
                        new Pick(p.slug(), random.nextInt(p.skus().size())), weighted(new int[] {80, 15, 5}) + 1))
                .toList();
        return new Planned(buyer, items, delivery(goods, region), at, random.nextInt(1_000));
    }

    private DeliveryKind delivery(List<DemoFiles.Product> goods, String region) {
        var near = region.startsWith(HOME_CITY);
        var canCollect = goods.stream().allMatch(p -> p.deliveryKinds().contains(DeliveryKind.PICKUP));
        var canSend = goods.stream().allMatch(p -> p.deliveryKinds().contains(DeliveryKind.EXPRESS));
        var wants = near && random.nextInt(100) < 28;
        return canCollect && (wants || !canSend) ? DeliveryKind.PICKUP : DeliveryKind.EXPRESS;
    }

    private int weighted(int[] shares) {
        int total = 0;
        for (int share : shares) {
            total += share;
        }
        int left = random.nextInt(total);
        for (int i = 0; i < shares.length; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        throw new AssertionError("shares add up");
    }
}
