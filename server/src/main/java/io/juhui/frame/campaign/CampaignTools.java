package io.juhui.frame.campaign;

import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.pricing.Adjustment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The marketing tools of this shop by their kind. */
@Component
class CampaignTools {

    private final Map<String, CampaignTool> byKind = new TreeMap<>();

    CampaignTools(List<CampaignTool> tools) {
        for (var tool : tools) {
            if (byKind.put(tool.kind(), tool) != null) {
                throw new IllegalStateException("two tools are called " + tool.kind());
            }
        }
    }

    CampaignTool of(String kind) {
        var tool = byKind.get(kind);
        if (tool == null) {
            throw CampaignProblem.NO_SUCH.problem();
        }
        return tool;
    }

    /** Whether offers of this rule are a campaign's, so that their source is a campaign's id. */
    boolean has(String rule) {
        return byKind.containsKey(rule);
    }

    /** Of the campaigns that these orders have something of: those of which it was given earlier, and within all bounds then. */
    Set<Long> given(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.lines().stream())
                .flatMap(line -> line.price().adjustments().stream())
                .filter(effect -> outlives(effect.rule()))
                .map(Adjustment::source)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean outlives(String rule) {
        var tool = byKind.get(rule);
        return tool != null && tool.outlives();
    }

    Collection<CampaignTool> all() {
        return byKind.values();
    }
}
