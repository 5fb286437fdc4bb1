package io.juhui.frame.campaign;

import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a tool's own form stores the shared half of a campaign: it hands over the terms and what to store of its own, and both are one
 * transaction. What can be refused is refused here, so that no tool repeats it.
 */
@Component
public class CampaignDesk {

    private final CampaignBook book;
    private final CampaignTools tools;
    private final CampaignMarks marks;
    private final Margins margins;
    private final Ids ids;
    private final Clock clock;

    CampaignDesk(CampaignBook book, CampaignTools tools, CampaignMarks marks, Margins margins, Ids ids, Clock clock) {
        this.book = book;
        this.tools = tools;
        this.marks = marks;
        this.margins = margins;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param own stores the tool's half under the new id
     */
    @Transactional
    public Campaign create(String tool, CampaignTerms terms, Consumer<CampaignId> own) {
        var id = new CampaignId(ids.next());
        book.open(id, tools.of(tool), terms);
        own.accept(id);
        return book.require(id);
    }

    /** Changes one that has not ended; what is published is held against the same things as when it was. */
    @Transactional
    public Campaign change(CampaignId id, Seen seen, CampaignTerms terms, Consumer<CampaignId> own) {
        var before = book.require(id);
        if (before.state(clock.instant()).ended()) {
            throw CampaignProblem.ENDED.problem();
        }
        book.change(before, seen.version(), tools.of(before.tool()), terms);
        own.accept(id);
        var after = book.require(id);
        if (after.marks().published() != null) {
            ready(after, seen.belowCost());
        }
        return after;
    }

    /**
     * @param version of the campaign as whoever changes it saw it
     * @param belowCost a yes to selling some goods below cost; not looked at when none would be
     */
    public record Seen(int version, boolean belowCost) {}

    /** A yes to selling below cost counts from who may see costs. */
    @Transactional
    public Campaign publish(CampaignId id, boolean yes, Actor.Staff by) {
        var campaign = book.require(id);
        var belowCost = yes && by.may(Permission.GOODS_COST);
        ready(campaign, belowCost);
        return done(marks.publish(id, clock.instant(), belowCost ? by.id().value() : 0), id);
    }

    private void ready(Campaign campaign, boolean belowCost) {
        var tool = tools.of(campaign.tool());
        book.check(tool, campaign.terms());
        tool.ready(campaign);
        if (tool.exclusive()) {
            book.hold(campaign, clock.instant());
        }
        int below = belowCost ? 0 : margins.belowCost(campaign);
        if (below > 0) {
            throw CampaignProblem.BELOW_COST.problem().with("count", below);
        }
    }

    @Transactional
    public Campaign pause(CampaignId id) {
        return done(marks.pause(id, clock.instant()), id);
    }

    @Transactional
    Campaign resume(CampaignId id) {
        book.requireBudgetLeft(id, clock.instant());
        var campaign = book.require(id);
        tools.of(campaign.tool()).resuming(campaign);
        return done(marks.resume(id, clock.instant()), id);
    }

    @Transactional
    public Campaign stop(CampaignId id) {
        Instant at = clock.instant();
        var stopped = done(marks.stop(id, at), id);
        CampaignTool tool = tools.of(stopped.tool());
        if (tool.exclusive()) {
            book.release(id, at);
        }
        tool.stopped(stopped);
        return stopped;
    }

    /** A new draft with the same terms and rule, beginning now and lasting as long. */
    @Transactional
    Campaign copy(CampaignId id) {
        var from = book.require(id);
        var tool = tools.of(from.tool());
        return create(from.tool(), CampaignBook.again(from.terms(), clock.instant()), to -> tool.copy(id, to));
    }

    private Campaign done(boolean marked, CampaignId id) {
        var campaign = book.require(id);
        if (!marked) {
            Problem refused = CampaignProblem.STATE.problem();
            throw refused.with("state", campaign.state(clock.instant()));
        }
        return campaign;
    }
}
