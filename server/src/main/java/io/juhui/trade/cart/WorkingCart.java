package io.juhui.trade.cart;

import io.juhui.goods.catalog.SkuId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A held cart while additions are decided: what was in it, what is added to its lines, what is new in it. */
final class WorkingCart {

    private final Map<SkuId, CartRows.Line> kept = new LinkedHashMap<>();
    private final SortedMap<SkuId, CartRows.Wanted> more = new TreeMap<>(Comparator.comparingLong(SkuId::value));
    private final SortedMap<SkuId, CartRows.Wanted> opened =
            new TreeMap<>(Comparator.comparingLong(SkuId::value).reversed());

    /** Lines as they are shown, the newest first. */
    void was(CartRows.Line line) {
        kept.put(line.sku(), line);
    }

    /** Adds to a line or opens one; refuses when the stock or the cart has no room, and then nothing has changed. */
    void add(CartRows.Wanted wanted) {
        var sku = wanted.offer().sku();
        var line = kept.get(sku);
        var earlier = opened.get(sku);
        if (line == null && earlier == null && kept.size() + opened.size() >= CartRows.MOST_LINES) {
            throw CartProblem.FULL.problem();
        }
        var there = line != null ? line.quantity() : earlier != null ? earlier.quantity() : 0;
        if (there + wanted.quantity() > wanted.cap()) {
            throw CartProblem.NOT_ENOUGH.problem().with("available", wanted.cap());
        }
        if (line != null) {
            kept.put(sku, line.of(there + wanted.quantity()));
            more.merge(sku, wanted, CartRows.Wanted::and);
        } else {
            opened.merge(sku, wanted, CartRows.Wanted::and);
        }
    }

    /** How many are added to each line that was there. */
    List<CartRows.Wanted> more() {
        return List.copyOf(more.values());
    }

    List<CartRows.Wanted> opened() {
        return List.copyOf(opened.values());
    }

    /** As {@link CartRows#all} would answer them now. */
    List<CartRows.Line> lines() {
        var lines = new ArrayList<CartRows.Line>(opened.size() + kept.size());
        opened.values().forEach(wanted -> lines.add(CartRows.Line.of(wanted)));
        lines.addAll(kept.values());
        return List.copyOf(lines);
    }
}
