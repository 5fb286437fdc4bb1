package io.juhui.frame.campaign;

import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.spi.Offer;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One campaign of some tool.
 *
 * @param tool kind of the tool that has it
 * @param version raised by every change; who changes says which version he saw
 */
public record Campaign(CampaignId id, String tool, CampaignTerms terms, Marks marks, int version, Scope.Cover cover) {

    /** When it was published, paused, stopped, and when its fuse blew; null for what has not happened or was taken back. */
    public record Marks(
            @Nullable Instant published,
            @Nullable Instant paused,
            @Nullable Instant stopped,
            @Nullable Instant fused) {}

    static Campaign of(CampaignId id, String tool, CampaignTerms terms, Marks marks, int version) {
        return new Campaign(id, tool, terms, marks, version, terms.scope().cover());
    }

    public String name() {
        return terms.name();
    }

    public TimeWindow window() {
        return terms.window();
    }

    public CampaignState state(Instant at) {
        if (marks.stopped() != null) {
            return CampaignState.STOPPED;
        }
        if (marks.published() == null) {
            return CampaignState.DRAFT;
        }
        if (!at.isBefore(terms.endsAt())) {
            return CampaignState.OVER;
        }
        if (marks.fused() != null) {
            return CampaignState.FUSED;
        }
        if (marks.paused() != null) {
            return CampaignState.PAUSED;
        }
        return at.isBefore(terms.startsAt()) ? CampaignState.ANNOUNCED : CampaignState.RUNNING;
    }

    public boolean covers(SkuRef ref) {
        return cover.covers(ref);
    }

    /**
     * An offer of this campaign. Limits, budget and effect are counted by rule and source, so every room makes its offers here.
     *
     * @param savings line number → fen taken off
     */
    public Offer offer(Words text, Map<Integer, Money> savings) {
        return new Offer(tool, id.value(), text, savings, Set.copyOf(terms.closes()));
    }
}
