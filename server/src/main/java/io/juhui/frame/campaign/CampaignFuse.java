package io.juhui.frame.campaign;

import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.platform.store.AfterCommit;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Pauses a campaign whose budget is spent, and tells the staff (C7). */
@Component
class CampaignFuse {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignFuse.class);

    private final CampaignMarks marks;
    private final CampaignRows rows;
    private final Notices notices;
    private final Clock clock;
    private final TransactionTemplate apart;

    CampaignFuse(
            CampaignMarks marks,
            CampaignRows rows,
            Notices notices,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.marks = marks;
        this.rows = rows;
        this.notices = notices;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * When the batch under way is committed, and before its callers are answered, so that the next price is made without the
     * campaign. Should the node die in between, the next order that is refused does it.
     */
    void blowAfterCommit(CampaignId id) {
        AfterCommit.run(() -> {
            try {
                apart.executeWithoutResult(_ -> blow(id));
            } catch (RuntimeException e) { // the orders are placed; who is refused next blows it
                LOG.warn("the fuse of campaign {} could not blow: {}", id.value(), e.toString());
            }
        });
    }

    void blow(CampaignId id) {
        var at = clock.instant();
        if (marks.fuse(id, at)) {
            rows.find(id).ifPresent(campaign -> tell(campaign, at));
        }
    }

    /** Each time it blows is a matter of its own. */
    private void tell(Campaign campaign, Instant at) {
        notices.tellStaff(
                Permission.MARKETING_EDIT,
                Message.of(
                        "campaign.fused",
                        campaign.id().value() + "-" + at.toEpochMilli(),
                        new Words("活动预算用完，已自动暂停", "A campaign's budget is spent; it paused itself"),
                        new Words(
                                "“" + campaign.name() + "”的预算已用完。加预算后可以恢复。",
                                "“" + campaign.name() + "” has spent its budget. Raise the budget to resume it."),
                        "/campaigns/" + campaign.id().value()));
    }
}
