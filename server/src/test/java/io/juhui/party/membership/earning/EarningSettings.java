package io.juhui.party.membership.earning;

import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.settings.Setting;
import java.util.List;

/** The room's own settings and its round, for tests beside it. */
public final class EarningSettings {

    private EarningSettings() {}

    public static void round(List<RecurringWork> works) {
        works.stream().filter(work -> work.name().equals("membership.round")).forEach(RecurringWork::run);
    }

    public static Setting<Integer> growthPerYuan() {
        return EarningTerms.GROWTH_PER_YUAN;
    }

    public static Setting<Integer> growthPerOrder() {
        return EarningTerms.GROWTH_PER_ORDER;
    }

    public static Setting<Integer> growthPerReview() {
        return EarningTerms.GROWTH_PER_REVIEW;
    }

    public static Setting<Integer> growthPerFriend() {
        return EarningTerms.GROWTH_PER_FRIEND;
    }

    public static Setting<Integer> pointsPerFriend() {
        return EarningTerms.POINTS_PER_FRIEND;
    }

    public static Setting<Integer> growthPerSignIn() {
        return EarningTerms.GROWTH_PER_SIGN_IN;
    }

    public static Setting<Integer> growthADay() {
        return EarningTerms.GROWTH_A_DAY;
    }

    public static Setting<Integer> pointsPerYuan() {
        return EarningTerms.POINTS_PER_YUAN;
    }

    public static Setting<Integer> pointsPerReview() {
        return EarningTerms.POINTS_PER_REVIEW;
    }

    public static Setting<Integer> pointsPerSignIn() {
        return EarningTerms.POINTS_PER_SIGN_IN;
    }

    public static Setting<Integer> pointsADay() {
        return EarningTerms.POINTS_A_DAY;
    }

    public static Setting<Integer> streakDays() {
        return EarningTerms.STREAK_DAYS;
    }

    public static Setting<Integer> streakPoints() {
        return EarningTerms.STREAK_POINTS;
    }

    public static Setting<Integer> longStreakDays() {
        return EarningTerms.LONG_STREAK_DAYS;
    }

    public static Setting<Integer> longStreakPoints() {
        return EarningTerms.LONG_STREAK_POINTS;
    }
}
