package io.juhui.frame.campaign.spi;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.List;
import java.util.Set;

/**
 * Socket: a marketing tool that has campaigns. The frame owns what all share; the tool owns its rule, in a table of its own whose key is
 * the campaign's id, and says here what the frame cannot know.
 */
public interface CampaignTool {

    /** Stable; also the rule of its offers, the kind of its teasers and the folder of its pages. */
    String kind();

    /** 满减满折. */
    Words words();

    Lane lane();

    /** Whether it sells SKUs at a price of its own, so that one SKU is in one such campaign at a time (C5). */
    boolean exclusive();

    /** Which limits act for it. */
    Set<LimitKind> limits();

    /** What buyers read of its rule: 满100减20，满200减50. */
    Words summary(CampaignId campaign);

    /** Refuses with a Problem what cannot be published: a rule that is missing or makes no sense. */
    void ready(Campaign campaign);

    /** Copies the tool's own rows to a new campaign, in the caller's transaction. */
    void copy(CampaignId from, CampaignId to);

    /** The lowest price the rule can come to; read once, then asked for each SKU of its scope. */
    PriceFloor floor(CampaignId campaign);

    /** What an early stop means, in numbers: 3 个未成团的团会退款. */
    default List<Words> onStop(Campaign campaign) {
        return List.of();
    }

    /** In the transaction that stops it: close what is open. */
    default void stopped(Campaign campaign) {}

    /**
     * Whether what it gives is used after the campaign, as a claimed coupon is. Then an order that has it is counted, and its window,
     * limits and budget are not looked at any more: the tool has done so when it gave, and never gives more than the budget.
     */
    default boolean outlives() {
        return false;
    }

    /** Refuses with a Problem to go on what would stop again at once, a budget that the tool counts itself say. */
    default void resuming(Campaign campaign) {}

    /** What the tool counts itself, beside orders, amount and cost. */
    default List<Counter> counters(CampaignId campaign) {
        return List.of();
    }

    record Counter(Words words, long value) {}
}
