package io.juhui.frame.campaign;

import io.juhui.frame.campaign.spi.AudienceKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Situation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who campaigns can be for: everybody, and what rooms bring. */
@Component
class Audiences {

    private final Map<String, AudienceKind> byKind = new TreeMap<>();

    Audiences(List<AudienceKind> kinds) {
        kinds.forEach(kind -> byKind.put(kind.kind(), kind));
    }

    Collection<AudienceKind> all() {
        return byKind.values();
    }

    /** Pure. A kind whose room is gone includes nobody. */
    boolean includes(Audience audience, Situation situation) {
        if (audience.everybody()) {
            return true;
        }
        var kind = byKind.get(audience.kind());
        return kind != null && kind.includes(situation, audience.chosen());
    }

    /** Whether somebody may belong to both. */
    boolean meet(Audience one, Audience other) {
        if (one.everybody() || other.everybody() || !one.kind().equals(other.kind())) {
            return true;
        }
        var kind = byKind.get(one.kind());
        return kind == null || !kind.isSingle() || one.ids().stream().anyMatch(other.ids()::contains);
    }

    List<BuyerId> members(Audience audience, long after, int most) {
        var kind = byKind.get(audience.kind());
        return kind == null ? List.of() : kind.members(audience.chosen(), after, most);
    }

    Words only(Audience audience) {
        var kind = byKind.get(audience.kind());
        return kind == null ? new Words("仅限部分会员", "For some members only") : kind.only(audience.chosen());
    }

    boolean isTold(Audience audience) {
        var kind = byKind.get(audience.kind());
        return audience.everybody() || (kind != null && kind.isTold());
    }

    void require(Audience audience) {
        if (audience.everybody()) {
            return;
        }
        var kind = byKind.get(audience.kind());
        if (kind == null) {
            throw CampaignProblem.AUDIENCE.problem().at("/campaign/audience/kind");
        }
        if (audience.ids().isEmpty()) {
            throw CampaignProblem.AUDIENCE.problem().at("/campaign/audience/ids", "请至少选一个", "Choose at least one");
        }
        if (!kind.unknown(audience.chosen()).isEmpty()) {
            throw CampaignProblem.AUDIENCE.problem().at("/campaign/audience/ids");
        }
    }
}
