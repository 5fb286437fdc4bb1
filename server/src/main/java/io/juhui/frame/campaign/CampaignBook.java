package io.juhui.frame.campaign;

import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Stores campaigns with their budgets and what they hold of SKUs; each in the caller's transaction. */
@Component
class CampaignBook {

    private static final int LONGEST_NAME = 40;

    private final CampaignRows rows;
    private final CampaignCounts counts;
    private final ExclusivePrices exclusive;
    private final CampaignCheck check;
    private final PublishedCampaigns published;

    CampaignBook(
            CampaignRows rows,
            CampaignCounts counts,
            ExclusivePrices exclusive,
            CampaignCheck check,
            PublishedCampaigns published) {
        this.rows = rows;
        this.counts = counts;
        this.exclusive = exclusive;
        this.check = check;
        this.published = published;
    }

    Campaign require(CampaignId id) {
        return rows.find(id).orElseThrow(CampaignProblem.NO_SUCH::problem);
    }

    void check(CampaignTool tool, CampaignTerms terms) {
        check.check(tool, terms);
    }

    void open(CampaignId id, CampaignTool tool, CampaignTerms terms) {
        check.check(tool, terms);
        if (!rows.insert(id, tool.kind(), terms)) {
            throw CampaignProblem.TOO_MANY.problem().with("most", CampaignRows.MOST);
        }
        counts.open(id, terms.budget());
    }

    void change(Campaign before, int version, CampaignTool tool, CampaignTerms terms) {
        check.check(tool, terms);
        if (!rows.update(before.id(), version, terms)) {
            throw CampaignProblem.CHANGED.problem();
        }
        counts.bound(before.id(), terms.budget());
        published.changing();
    }

    void hold(Campaign campaign, Instant at) {
        exclusive.hold(campaign, at);
    }

    void release(CampaignId id, Instant at) {
        exclusive.release(id, at);
    }

    /** A fuse that would blow again at once is not mended. */
    void requireBudgetLeft(CampaignId id, Instant at) {
        counts.find(id).ifPresent(count -> {
            var left = count.left(CampaignCounts.day(at));
            if (left != null && !left.isPositive()) {
                throw CampaignProblem.BUDGET
                        .problem()
                        .at("/campaign/budget/total", "预算已用完，先加预算", "The budget is spent; raise it first");
            }
        });
    }

    /** The same terms, as long as before, from now on. */
    static CampaignTerms again(CampaignTerms terms, Instant now) {
        var lasts = Duration.between(terms.startsAt(), terms.endsAt());
        var name = (terms.name() + " 复制").codePoints().toArray();
        int from = Math.max(0, name.length - LONGEST_NAME);
        return terms.named(new String(name, from, name.length - from)).in(new TimeWindow(now, now.plus(lasts)));
    }
}
