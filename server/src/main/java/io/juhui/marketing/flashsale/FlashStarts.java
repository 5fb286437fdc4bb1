package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clocks of a published sale: its sessions and who is to be reminded of them. */
@Component
class FlashStarts {

    private final FlashSales sales;
    private final FlashSessions sessions;
    private final FlashDeadline deadline;
    private final FlashReminders reminders;
    private final FlashOpening opening;

    FlashStarts(
            FlashSales sales,
            FlashSessions sessions,
            FlashDeadline deadline,
            FlashReminders reminders,
            FlashOpening opening) {
        this.sales = sales;
        this.sessions = sessions;
        this.deadline = deadline;
        this.reminders = reminders;
        this.opening = opening;
    }

    void set(CampaignId campaign) {
        var all = sessions.of(campaign);
        deadline.set(all);
        sales.find(campaign).ifPresent(rule -> reminders.set(all, rule));
    }

    void stop(CampaignId campaign, Instant at) {
        opening.stop(campaign, at);
    }
}
