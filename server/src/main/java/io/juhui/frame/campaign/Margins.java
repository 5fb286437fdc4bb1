package io.juhui.frame.campaign;

import io.juhui.frame.campaign.spi.StandingPrice;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each SKU of a campaign brings at the worst: the lowest price it can come to under everything that stacks while the campaign lasts
 * (C5). One offer a lane; of each the lowest share it can leave a unit.
 */
@Component
class Margins {

    private final CampaignRows rows;
    private final CampaignTools tools;
    private final List<StandingPrice> standing;
    private final Skus skus;

    Margins(CampaignRows rows, CampaignTools tools, List<StandingPrice> standing, Skus skus) {
        this.rows = rows;
        this.tools = tools;
        this.standing = List.copyOf(standing);
        this.skus = skus;
    }

    /** @param by what makes it, in the order of lanes */
    record Worst(SkuOffer sku, Money price, List<Words> by) {

        @Nullable
        Money margin() {
            return sku.cost() == null ? null : price.minus(sku.cost());
        }

        boolean belowCost() {
            var margin = margin();
            return margin != null && margin.isNegative();
        }
    }

    /** Something that makes a unit cheaper in one lane. */
    private record Step(Words words, Lane lane, Set<Lane> closes, Scope.Cover cover, PriceFloor floor) {}

    private record Path(Money price, List<Words> by) {

        Path then(Words words, Money lower) {
            var more = new ArrayList<>(by);
            more.add(words);
            return new Path(lower, List.copyOf(more));
        }
    }

    /** The SKUs on sale in its scope, the least margin first, those without a cost last. */
    List<Worst> of(Campaign campaign) {
        var steps = steps(campaign);
        var worst = new ArrayList<Worst>();
        for (var product : skus.snapshot().products()) {
            for (var sku : skus.snapshot().ofProduct(product.id())) {
                if (campaign.covers(SkuRef.of(sku))) {
                    worst.add(worst(sku, steps));
                }
            }
        }
        worst.sort(Comparator.comparing(Worst::margin, Comparator.nullsLast(Comparator.<Money>naturalOrder()))
                .thenComparingLong(w -> w.sku().sku().value()));
        return worst;
    }

    /** Those that this campaign makes cheaper: of what others make of the rest it is not asked. */
    List<SkuId> belowCost(Campaign campaign) {
        var floor = tools.of(campaign.tool()).floor(campaign.id());
        return of(campaign).stream()
                .filter(Worst::belowCost)
                .filter(w ->
                        floor.lowest(w.sku(), w.sku().price()).compareTo(w.sku().price()) < 0)
                .map(w -> w.sku().sku())
                .toList();
    }

    private Map<Lane, List<Step>> steps(Campaign campaign) {
        var window = campaign.window();
        var steps = new EnumMap<Lane, List<Step>>(Lane.class);
        var all = new ArrayList<Step>();
        for (var other : rows.between(window.start(), window.end())) {
            if (other.id().equals(campaign.id()) || other.marks().published() != null) {
                var tool = tools.of(other.tool());
                all.add(new Step(
                        Words.asWritten(other.name()),
                        tool.lane(),
                        Set.copyOf(other.terms().closes()),
                        other.cover(),
                        tool.floor(other.id())));
            }
        }
        for (var room : standing) {
            all.add(new Step(
                    room.words(),
                    room.lane(),
                    Set.of(),
                    Scope.ALL.cover(),
                    (sku, before) -> room.lowest(sku, before, window)));
        }
        all.forEach(step ->
                steps.computeIfAbsent(step.lane(), _ -> new ArrayList<>()).add(step));
        return steps;
    }

    private static Worst worst(SkuOffer sku, Map<Lane, List<Step>> steps) {
        var ref = SkuRef.of(sku);
        var path = lowest(sku, ref, steps, 0, Set.of(), new Path(sku.price(), List.of()));
        return new Worst(sku, path.price(), path.by());
    }

    /** The lowest of taking nothing, or any one step, in this lane, and the lowest after that. */
    private static Path lowest(
            SkuOffer sku, SkuRef ref, Map<Lane, List<Step>> steps, int lane, Set<Lane> closed, Path so) {
        if (lane == Lane.FREIGHT.ordinal()) {
            return so;
        }
        var here = Lane.values()[lane];
        var best = lowest(sku, ref, steps, lane + 1, closed, so);
        if (closed.contains(here)) {
            return best;
        }
        for (var step : lowestBySameClosing(sku, ref, steps.getOrDefault(here, List.of()), so)) {
            var nowClosed = new java.util.HashSet<>(closed);
            nowClosed.addAll(step.closes());
            var price = step.floor().lowest(sku, so.price());
            var found = lowest(sku, ref, steps, lane + 1, nowClosed, so.then(step.words(), price));
            best = found.price().compareTo(best.price()) < 0 ? found : best;
        }
        return best;
    }

    /** Of several that close the same later lanes only the lowest can lead to the lowest price. */
    private static List<Step> lowestBySameClosing(SkuOffer sku, SkuRef ref, List<Step> steps, Path so) {
        var byClosing = new java.util.HashMap<Set<Lane>, Step>();
        for (var step : steps) {
            if (step.cover().covers(ref) && step.floor().lowest(sku, so.price()).compareTo(so.price()) < 0) {
                byClosing.merge(
                        step.closes(),
                        step,
                        (a, b) -> a.floor()
                                                .lowest(sku, so.price())
                                                .compareTo(b.floor().lowest(sku, so.price()))
                                        <= 0
                                ? a
                                : b);
            }
        }
        return List.copyOf(byClosing.values());
    }
}
