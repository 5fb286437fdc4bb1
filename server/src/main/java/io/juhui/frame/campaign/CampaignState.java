package io.juhui.frame.campaign;

import io.juhui.kernel.Words;

/** What a campaign is at an instant. */
public enum CampaignState {
    DRAFT("草稿", "Draft"),
    /** Published, and not begun. */
    ANNOUNCED("未开始", "Upcoming"),
    RUNNING("进行中", "Running"),
    PAUSED("已暂停", "Paused"),
    /** Paused by itself, because its budget is spent. */
    FUSED("预算熔断", "Budget spent"),
    OVER("已结束", "Over"),
    /** Ended before its time by the merchant. */
    STOPPED("提前结束", "Stopped early");

    private final Words words;

    CampaignState(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }

    /** It makes prices now, or will once it begins, if nobody lifts a hand. */
    boolean acts() {
        return this == ANNOUNCED || this == RUNNING;
    }

    /** Nothing of it can be changed any more. */
    boolean ended() {
        return this == OVER || this == STOPPED;
    }
}
