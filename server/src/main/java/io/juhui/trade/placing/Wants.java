package io.juhui.trade.placing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.ordering.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** So many units of each SKU that one buyer asks for in one order, the same SKU once. */
record Wants(BuyerId buyer, SequencedMap<Long, Integer> units) {

    static Wants of(Draft draft) {
        var units = new LinkedHashMap<Long, Integer>();
        draft.lines().forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
        return new Wants(draft.buyer(), units);
    }

    static Wants of(BuyerId buyer, List<CartLineInput> lines) {
        var units = new LinkedHashMap<Long, Integer>();
        lines.forEach(line -> units.merge(line.skuId().value(), line.quantity(), Math::addExact));
        return new Wants(buyer, units);
    }
}
