package io.juhui.frame.campaign;

import io.juhui.frame.campaign.spi.StandingPrice;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Lane;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each SKU of a campaign brings at the worst: the lowest that one unit can come to under the campaign and what stacks with it (C5).
 * One offer a lane, of those that act at one time, in one channel and for one buyer; what is paused, stopped or out of budget does not act.
 */
@Component
class Margins {

    private final CampaignRows rows;
    private final CampaignTools tools;
    private final Audiences audiences;
    private final List<StandingPrice> standing;
    private final Skus skus;
    private final Clock clock;

    Margins(
            CampaignRows rows,
            CampaignTools tools,
            Audiences audiences,
            List<StandingPrice> standing,
            Skus skus,
            Clock clock) {
        this.rows = rows;
        this.tools = tools;
        this.audiences = audiences;
        this.standing = List.copyOf(standing);
        this.skus = skus;
        this.clock = clock;
    }

    /**
     * @param with the lowest of what has this campaign in it; the list price where it makes nothing cheaper
     * @param without the lowest of what others come to without it
     */
    record Worst(SkuOffer sku, Path with, Path without) {

        Money price() {
            return with.price();
        }

        @Nullable
        Money margin() {
            return sku.cost() == null ? null : price().minus(sku.cost());
        }

        /** Below cost because of this campaign: without it the unit would cost more. */
        boolean belowCost() {
            return isBelow(with) && with.price().compareTo(without.price()) < 0;
        }

        /** Below cost whether there is this campaign or not. */
        boolean already() {
            return isBelow(without);
        }

        private boolean isBelow(Path path) {
            return sku.cost() != null && path.price().compareTo(sku.cost()) < 0;
        }
    }

    /** When, where and for whom something acts. */
    record Circumstances(TimeWindow window, Set<Channel> channels, List<Audience> audiences) {

        /** Both at once; empty when that cannot be. */
        Optional<Circumstances> and(Circumstances other, BiPredicate<Audience, Audience> meet) {
            if (!window.overlaps(other.window)
                    || channels.stream().noneMatch(other.channels::contains)
                    || !audiences.stream()
                            .allMatch(a -> other.audiences.stream().allMatch(b -> meet.test(a, b)))) {
                return Optional.empty();
            }
            var start = window.start().isAfter(other.window.start()) ? window.start() : other.window.start();
            var end = window.end().isBefore(other.window.end()) ? window.end() : other.window.end();
            var both = EnumSet.copyOf(channels);
            both.retainAll(other.channels);
            var all = new ArrayList<>(audiences);
            all.addAll(other.audiences);
            return Optional.of(new Circumstances(new TimeWindow(start, end), both, List.copyOf(all)));
        }

        /** Whether it acts wherever the other does. */
        private boolean holds(Circumstances other) {
            return !window.start().isAfter(other.window.start())
                    && !window.end().isBefore(other.window.end())
                    && channels.containsAll(other.channels)
                    && (audiences.equals(other.audiences) || audiences.stream().allMatch(Audience::everybody));
        }
    }

    /** Something that makes a unit cheaper in one lane. */
    record Step(Words words, Lane lane, Set<Lane> closes, Scope.Cover cover, PriceFloor floor, Circumstances when) {

        /** Of a campaign whose rule is this. */
        static Step of(Campaign campaign, Lane lane, PriceFloor floor) {
            var terms = campaign.terms();
            return new Step(
                    Words.asWritten(campaign.name()),
                    lane,
                    Set.copyOf(terms.closes()),
                    campaign.cover(),
                    floor,
                    new Circumstances(campaign.window(), Set.copyOf(terms.channels()), List.of(terms.audience())));
        }

        private Optional<Path> after(Path so, SkuOffer sku, SkuRef ref, BiPredicate<Audience, Audience> meet) {
            if (so.closed().contains(lane) || (so.promoted() && !floor.afterPromotions()) || !cover.covers(ref)) {
                return Optional.empty();
            }
            var lower = floor.lowest(sku, so.price());
            return lower.compareTo(so.price()) < 0
                    ? so.when().and(when, meet).map(both -> so.then(this, lower, both))
                    : Optional.empty();
        }
    }

    /** Steps one after the other. */
    record Path(Money price, List<Words> by, Set<Lane> closed, boolean promoted, Circumstances when) {

        private Path then(Step step, Money lower, Circumstances both) {
            var more = new ArrayList<>(by);
            more.add(step.words());
            var shut = EnumSet.noneOf(Lane.class);
            shut.addAll(closed);
            shut.addAll(step.closes());
            return new Path(lower, List.copyOf(more), shut, promoted || step.lane() == Lane.PROMOTION, both);
        }

        /** Whatever still follows the other, nothing lower can come of it than of this. */
        private boolean beats(Path other) {
            return price.compareTo(other.price) <= 0
                    && other.closed.containsAll(closed)
                    && (!promoted || other.promoted)
                    && when.holds(other.when);
        }
    }

    /** The SKUs on sale in its scope, the least margin first, those without a cost last. */
    List<Worst> of(Campaign campaign) {
        var own = step(campaign);
        var others = others(campaign);
        var worst = new ArrayList<Worst>();
        for (var product : skus.snapshot().products()) {
            for (var sku : skus.snapshot().ofProduct(product.id())) {
                if (campaign.covers(SkuRef.of(sku))) {
                    worst.add(worst(sku, own, others, audiences::meet));
                }
            }
        }
        worst.sort(Comparator.comparing(Worst::margin, Comparator.nullsLast(Comparator.<Money>naturalOrder()))
                .thenComparingLong(w -> w.sku().sku().value()));
        return worst;
    }

    /** How many this campaign brings below cost: of what others make of them without it, it is not asked. */
    int belowCost(Campaign campaign) {
        return (int) of(campaign).stream().filter(Worst::belowCost).count();
    }

    Step step(Campaign campaign) {
        var tool = tools.of(campaign.tool());
        return Step.of(campaign, tool.lane(), tool.floor(campaign.id()));
    }

    private List<Step> others(Campaign campaign) {
        var at = clock.instant();
        var window = campaign.window();
        var others = new ArrayList<Step>();
        for (var other : rows.between(window.start(), window.end())) {
            if (!other.id().equals(campaign.id()) && other.state(at).acts()) {
                others.add(step(other));
            }
        }
        for (var room : standing) {
            others.add(new Step(
                    room.words(),
                    room.lane(),
                    Set.of(),
                    Scope.ALL.cover(),
                    (sku, before) -> room.lowest(sku, before, window),
                    new Circumstances(window, EnumSet.allOf(Channel.class), List.of())));
        }
        return others;
    }

    /** Pure. */
    static Worst worst(SkuOffer sku, Step own, List<Step> others, BiPredicate<Audience, Audience> meet) {
        var list = new Path(
                sku.price(),
                List.of(),
                Set.of(),
                false,
                new Circumstances(own.when().window(), EnumSet.allOf(Channel.class), List.of()));
        var without = lowest(sku, list, null, others, meet).orElse(list);
        return new Worst(sku, lowest(sku, list, own, others, meet).orElse(list), without);
    }

    /** Lane after lane; in the one of {@code own} nothing but that. */
    private static Optional<Path> lowest(
            SkuOffer sku, Path list, @Nullable Step own, List<Step> others, BiPredicate<Audience, Audience> meet) {
        var ref = SkuRef.of(sku);
        var paths = List.of(list);
        for (var lane : Lane.values()) {
            if (lane == Lane.FREIGHT) {
                break;
            }
            var next = new ArrayList<Path>();
            for (var path : paths) {
                if (own != null && own.lane() == lane) {
                    own.after(path, sku, ref, meet).ifPresent(next::add);
                } else {
                    next.add(path);
                    others.stream()
                            .filter(step -> step.lane() == lane)
                            .flatMap(step -> step.after(path, sku, ref, meet).stream())
                            .forEach(next::add);
                }
            }
            paths = unbeaten(next);
        }
        return own != null && own.lane() == Lane.FREIGHT
                ? Optional.empty()
                : paths.stream().min(Comparator.comparing(Path::price));
    }

    private static List<Path> unbeaten(List<Path> paths) {
        var kept = new ArrayList<Path>();
        paths.stream().sorted(Comparator.comparing(Path::price)).forEach(path -> {
            if (kept.stream().noneMatch(better -> better.beats(path))) {
                kept.add(path);
            }
        });
        return kept;
    }

    /** Pure. Whether two that each leave a unit at its cost bring it below that together. */
    static boolean sinksTogether(SkuOffer sku, Step one, Step other, BiPredicate<Audience, Audience> meet) {
        if (sku.cost() == null || one.lane() == other.lane()) {
            return false;
        }
        var both = worst(sku, one, List.of(other), meet);
        var alone = worst(sku, one, List.of(), meet);
        return both.belowCost() && !both.already() && alone.price().compareTo(sku.cost()) >= 0;
    }
}
