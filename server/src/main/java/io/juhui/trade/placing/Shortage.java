package io.juhui.trade.placing;

import io.juhui.goods.inventory.Stocks;
import io.juhui.kernel.Problem;
import io.juhui.platform.store.HotTransaction;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.EarlierPlacings;
import io.juhui.trade.placing.PlacingQueue.Answer;
import io.juhui.trade.placing.PlacingQueue.Request;
import io.juhui.trade.placing.spi.OwnStock;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Tells a crowd that something is sold out before anything is priced, locked or opened for them. What is remembered is only which
 * SKUs were found short lately, so that all others go their way unasked; whether one still is, is asked of the database for each
 * batch anew, after its requests have come. So stock that is back is sold at once, whoever brought it back, and a key that has
 * placed its order still gets it.
 */
@Component
class Shortage {

    /** More would be a shop without goods; then the oldest way is quick enough. */
    private static final int MOST = 10_000;

    private final EarlierPlacings earlier;
    private final Stocks stocks;
    private final UnpaidHoldings holdings;
    private final HotTransaction transaction;
    private final List<OwnStock> others;
    private final Set<Long> lately = ConcurrentHashMap.newKeySet();

    Shortage(
            EarlierPlacings earlier,
            Stocks stocks,
            UnpaidHoldings holdings,
            HotTransaction transaction,
            List<OwnStock> others) {
        this.others = List.copyOf(others);
        this.earlier = earlier;
        this.stocks = stocks;
        this.holdings = holdings;
        this.transaction = transaction;
    }

    /** The locked rows have too little of these. */
    void found(Collection<Long> skus) {
        if (lately.size() < MOST) {
            lately.addAll(skus);
        }
    }

    boolean remembers(long sku) {
        return lately.contains(sku);
    }

    /** Those of the batch that cannot be had now, each with its refusal, asked for by the very request; often none. */
    Map<Request, Outcome<Answer>> refuse(List<Request> batch) {
        var suspects = new IdentityHashMap<Request, Wants>();
        for (var request : batch) {
            if (isElsewhere(request)) {
                continue;
            }
            var wants = Wants.of(request.buyer(), request.body().lines());
            if (wants.units().keySet().stream().anyMatch(this::remembers)) {
                suspects.put(request, wants);
            }
        }
        return suspects.isEmpty() ? Map.of() : transaction.run(reads -> refused(suspects, reads));
    }

    private boolean isElsewhere(Request request) {
        var picks = request.body().way().picks();
        return !picks.isEmpty() && others.stream().anyMatch(other -> other.mayCover(picks));
    }

    private Map<Request, Outcome<Answer>> refused(Map<Request, Wants> suspects, Writes reads) {
        var placed = earlier.under(suspects.keySet().stream().map(Request::key).toList(), reads);
        var skus = suspects.values().stream()
                .flatMap(wants -> wants.units().keySet().stream())
                .distinct()
                .toList();
        var levels = stocks.look(skus, reads);
        var held = holdings.load(suspects.values(), reads);
        reads.send();
        var available = new HashMap<Long, Long>();
        levels.forEach((sku, level) -> available.put(sku, level.available()));
        lately.removeIf(sku -> available.getOrDefault(sku, 0L) > 0);
        var refused = new IdentityHashMap<Request, Outcome<Answer>>();
        suspects.forEach((request, wants) -> {
            if (!placed.containsKey(request.key())) {
                try {
                    held.requireStock(wants, available);
                } catch (Problem problem) {
                    refused.put(request, new Outcome.Refused<>(problem));
                }
            }
        });
        return refused;
    }
}
