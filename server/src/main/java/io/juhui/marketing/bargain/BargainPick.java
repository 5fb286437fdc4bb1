package io.juhui.marketing.bargain;

import io.juhui.trade.pricing.Pick;
import java.util.List;
import java.util.Optional;

/** Which launch a purchase is bought by; its id in a purchase. */
final class BargainPick {

    private BargainPick() {}

    static boolean isMade(List<Pick> picks) {
        return picks.stream().anyMatch(pick -> pick.kind().equals(Bargains.KIND));
    }

    /** A purchase is bought by one launch; of several picks none counts. What makes no sense is refused later, by what it would have bought. */
    static Optional<LaunchId> of(List<Pick> picks) {
        var ours =
                picks.stream().filter(pick -> pick.kind().equals(Bargains.KIND)).toList();
        return ours.size() == 1 && ours.getFirst().id().matches("\\d{1,18}")
                ? Optional.of(new LaunchId(Long.parseLong(ours.getFirst().id())))
                : Optional.empty();
    }
}
