package io.juhui.frame.campaign;

import io.juhui.frame.campaign.spi.CampaignTool;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Whether what this rule takes off was given earlier, and within all bounds then. */
    boolean outlives(String rule) {
        var tool = byKind.get(rule);
        return tool != null && tool.outlives();
    }

    Collection<CampaignTool> all() {
        return byKind.values();
    }
}
