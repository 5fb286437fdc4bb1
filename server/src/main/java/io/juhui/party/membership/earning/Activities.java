package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Rate;
import io.juhui.kernel.Words;
import io.juhui.party.membership.MemberEvents;
import io.juhui.party.membership.earning.EarningTerms.Reward;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a member earns by what he does beside buying, within what one day admits. His row is locked. */
@Component
class Activities {

    private static final OrderWorth NO_ORDER = new OrderWorth(0, Rate.WHOLE, 0, 0);

    private final Earnings earnings;
    private final EarningTerms terms;
    private final MemberEvents events;

    Activities(Earnings earnings, EarningTerms terms, MemberEvents events) {
        this.earnings = earnings;
        this.terms = terms;
        this.events = events;
    }

    boolean reviewed(BuyerId buyer, long line, Instant at) {
        var reward = admitted(buyer, terms.ofReview(), at);
        if (!add(Earnings.REVIEW, line, buyer, reward, at)) {
            return false;
        }
        events.tell(
                buyer,
                "REVIEWED",
                new Words(
                        "写了评价" + gain(reward).zh(),
                        "Wrote a review" + gain(reward).en()),
                "",
                "/reviews",
                at);
        return true;
    }

    /** A friend came by what the member had passed on (R33). */
    boolean shared(BuyerId buyer, long friend, Instant at) {
        var reward = admitted(buyer, terms.ofShare(), at);
        if (!add(Earnings.SHARE, friend, buyer, reward, at)) {
            return false;
        }
        events.tell(
                buyer,
                "SHARED",
                new Words(
                        "好友打开了分享" + gain(reward).zh(),
                        "A friend opened what was shared" + gain(reward).en()),
                "",
                "/shares/" + buyer.value(),
                at);
        return true;
    }

    Reward signedIn(BuyerId buyer, long signIn, int streak, Instant at) {
        var reward = admitted(buyer, terms.ofSignIn(streak), at);
        add(Earnings.SIGN_IN, signIn, buyer, reward, at);
        events.tell(
                buyer,
                "SIGN_IN",
                new Words(
                        "签到，连续 " + streak + " 天" + gain(reward).zh(),
                        "Signed in, day " + streak + " in a row" + gain(reward).en()),
                "",
                null,
                at);
        return reward;
    }

    void birthday(BuyerId buyer, long gift, int points, Instant at) {
        add(Earnings.BIRTHDAY, gift, buyer, new Reward(0, points), at);
        events.tell(
                buyer,
                "BIRTHDAY",
                new Words("生日礼 " + points + " 积分", "Birthday gift, " + points + " points"),
                "",
                null,
                at);
    }

    private boolean add(String kind, long cause, BuyerId buyer, Reward reward, Instant at) {
        var added = earnings.add(
                new Earnings.Earned(kind, cause, buyer, at, reward.growth(), reward.points(), false), NO_ORDER);
        if (added) {
            earnings.book(kind, cause);
        }
        return added;
    }

    private Reward admitted(BuyerId buyer, Reward wanted, Instant at) {
        var had = earnings.ofDay(buyer, at);
        var most = terms.aDay();
        return wanted.within(most.growth() - had.growth(), most.points() - had.points());
    }

    private static Words gain(Reward reward) {
        return new Words(
                "，成长值 +" + reward.growth() + "，积分 +" + reward.points(),
                ": growth +" + reward.growth() + ", points +" + reward.points());
    }
}
