package io.juhui.frame.campaign;

import io.juhui.frame.campaign.CampaignCounts.Count;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Campaigns as the console shows them. */
@Component
class CampaignViews {

    private final CampaignTools tools;
    private final CampaignCounts counts;
    private final Clock clock;

    CampaignViews(CampaignTools tools, CampaignCounts counts, Clock clock) {
        this.tools = tools;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * @param summary the tool's rule in a line
     * @param spent what its orders were given, those cancelled not counted; likewise the others
     * @param fusedAt when its budget ran out, while that stops it
     */
    record CampaignRow(
            CampaignId id,
            String tool,
            String toolName,
            CampaignState state,
            String stateText,
            int version,
            CampaignTerms terms,
            String summary,
            Money spent,
            long orders,
            long units,
            Money goods,
            @Nullable Instant fusedAt) {}

    List<CampaignRow> rows(List<Campaign> campaigns, Language language) {
        var counted = counts.of(campaigns.stream().map(c -> c.id().value()).toList());
        return campaigns.stream().map(c -> row(c, counted, language)).toList();
    }

    CampaignRow row(Campaign campaign, Language language) {
        return rows(List.of(campaign), language).getFirst();
    }

    private CampaignRow row(Campaign campaign, Map<Long, Count> counted, Language language) {
        var tool = tools.of(campaign.tool());
        var state = campaign.state(clock.instant());
        var count = counted.get(campaign.id().value());
        return new CampaignRow(
                campaign.id(),
                campaign.tool(),
                tool.words().in(language),
                state,
                state.words().in(language),
                campaign.version(),
                campaign.terms(),
                tool.summary(campaign.id()).in(language),
                count == null ? Money.ZERO : count.spent(),
                count == null ? 0 : count.orders(),
                count == null ? 0 : count.units(),
                count == null ? Money.ZERO : count.goods(),
                campaign.marks().fused());
    }
}
