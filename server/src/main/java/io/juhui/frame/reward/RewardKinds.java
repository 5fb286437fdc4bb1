package io.juhui.frame.reward;

import io.juhui.frame.reward.spi.RewardKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who gives what. */
@Component
class RewardKinds {

    private final Map<String, RewardKind> byKind = new TreeMap<>();

    RewardKinds(List<RewardKind> kinds) {
        for (var kind : kinds) {
            if (byKind.put(kind.kind(), kind) != null) {
                throw new IllegalStateException("two rooms give " + kind.kind());
            }
        }
    }

    RewardKind of(Reward reward) {
        var kind = byKind.get(reward.kind());
        if (kind == null) {
            throw RewardProblem.UNKNOWN_KIND.problem();
        }
        return kind;
    }

    Collection<RewardKind> all() {
        return byKind.values();
    }
}
