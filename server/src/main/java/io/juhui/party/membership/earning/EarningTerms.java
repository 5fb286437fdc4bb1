package io.juhui.party.membership.earning;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much growth and how many points each deed gives; read at the moment it is earned and kept with it. */
@Component
class EarningTerms implements Setting.Group {

    private static final int MOST = 10_000;
    private static final int MOST_A_YUAN = 100;

    static final Setting<Integer> GROWTH_PER_YUAN = new Setting.Whole(
            "membership.growth-per-yuan", 1, 0, MOST_A_YUAN, "每消费 1 元得成长值", "Growth for each yuan spent");
    static final Setting<Integer> GROWTH_PER_ORDER =
            new Setting.Whole("membership.growth-per-order", 5, 0, MOST, "每完成 1 单得成长值", "Growth for each order");
    static final Setting<Integer> GROWTH_PER_REVIEW =
            new Setting.Whole("membership.growth-per-review", 5, 0, MOST, "每条评价得成长值", "Growth for each review");
    static final Setting<Integer> GROWTH_PER_SIGN_IN = new Setting.Whole(
            "membership.growth-per-sign-in", 1, 0, MOST, "每天签到得成长值", "Growth for signing in each day");
    static final Setting<Integer> GROWTH_PER_FRIEND = new Setting.Whole(
            "membership.growth-per-friend", 1, 0, MOST, "每位好友打开分享得成长值", "Growth for each friend who opens a share");
    static final Setting<Integer> POINTS_PER_FRIEND = new Setting.Whole(
            "membership.points-per-friend", 2, 0, MOST, "每位好友打开分享得积分", "Points for each friend who opens a share");
    static final Setting<Integer> GROWTH_A_DAY = new Setting.Whole(
            "membership.daily-growth",
            50,
            0,
            MOST,
            "每人每天评价、分享和签到最多得成长值",
            "Most growth a day from reviews, shares and sign-ins");
    static final Setting<Integer> POINTS_PER_YUAN = new Setting.Whole(
            "membership.points-per-yuan",
            1,
            0,
            MOST_A_YUAN,
            "每消费 1 元得积分（再乘等级倍数）",
            "Points for each yuan (times the level's)");
    static final Setting<Integer> POINTS_PER_REVIEW =
            new Setting.Whole("membership.points-per-review", 10, 0, MOST, "每条评价得积分", "Points for each review");
    static final Setting<Integer> POINTS_A_DAY = new Setting.Whole(
            "membership.daily-points",
            200,
            0,
            MOST,
            "每人每天评价、分享和签到最多得积分",
            "Most points a day from reviews, shares and sign-ins");
    static final Setting<Integer> POINTS_PER_SIGN_IN =
            new Setting.Whole("membership.points-per-sign-in", 2, 0, MOST, "每天签到得积分", "Points for signing in each day");
    static final Setting<Integer> STREAK_DAYS = new Setting.Whole(
            "membership.streak-days", 7, 2, 365, "连续签到每满多少天有奖励", "Days in a row for the streak reward");
    static final Setting<Integer> STREAK_POINTS =
            new Setting.Whole("membership.streak-points", 20, 0, MOST, "连续签到奖励积分", "Points of the streak reward");
    static final Setting<Integer> LONG_STREAK_DAYS = new Setting.Whole(
            "membership.long-streak-days", 30, 2, 365, "长连续签到每满多少天有奖励", "Days in a row for the long streak reward");
    static final Setting<Integer> LONG_STREAK_POINTS = new Setting.Whole(
            "membership.long-streak-points", 100, 0, MOST, "长连续签到奖励积分", "Points of the long streak reward");

    private final Settings settings;

    EarningTerms(Settings settings) {
        this.settings = settings;
    }

    int growthPerYuan() {
        return settings.get(GROWTH_PER_YUAN);
    }

    int growthPerOrder() {
        return settings.get(GROWTH_PER_ORDER);
    }

    int pointsPerYuan() {
        return settings.get(POINTS_PER_YUAN);
    }

    /** What one deed gives. */
    record Reward(int growth, int points) {

        /** Cut down to what the day still admits. */
        Reward within(long growthLeft, long pointsLeft) {
            return new Reward((int) Math.clamp(growth, 0, Math.max(0, growthLeft)), (int)
                    Math.clamp(points, 0, Math.max(0, pointsLeft)));
        }
    }

    Reward ofReview() {
        return new Reward(settings.get(GROWTH_PER_REVIEW), settings.get(POINTS_PER_REVIEW));
    }

    /** For each friend, once in their lives. */
    Reward ofShare() {
        return new Reward(settings.get(GROWTH_PER_FRIEND), settings.get(POINTS_PER_FRIEND));
    }

    /** Of the day that makes the streak so long. */
    Reward ofSignIn(int streak) {
        int points = settings.get(POINTS_PER_SIGN_IN);
        if (streak % settings.get(STREAK_DAYS) == 0) {
            points += settings.get(STREAK_POINTS);
        }
        if (streak % settings.get(LONG_STREAK_DAYS) == 0) {
            points += settings.get(LONG_STREAK_POINTS);
        }
        return new Reward(settings.get(GROWTH_PER_SIGN_IN), points);
    }

    /** The most of one day, of reviews, shares and sign-ins together. */
    Reward aDay() {
        return new Reward(settings.get(GROWTH_A_DAY), settings.get(POINTS_A_DAY));
    }

    int streakDays() {
        return settings.get(STREAK_DAYS);
    }

    int streakPoints() {
        return settings.get(STREAK_POINTS);
    }

    int longStreakDays() {
        return settings.get(LONG_STREAK_DAYS);
    }

    int longStreakPoints() {
        return settings.get(LONG_STREAK_POINTS);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                GROWTH_PER_YUAN,
                GROWTH_PER_ORDER,
                GROWTH_PER_REVIEW,
                GROWTH_PER_SIGN_IN,
                GROWTH_PER_FRIEND,
                GROWTH_A_DAY,
                POINTS_PER_YUAN,
                POINTS_PER_REVIEW,
                POINTS_PER_SIGN_IN,
                POINTS_A_DAY,
                STREAK_DAYS,
                STREAK_POINTS,
                LONG_STREAK_DAYS,
                LONG_STREAK_POINTS);
    }
}
