package io.juhui.example.seat;

import io.juhui.frame.reward.Reward;
import io.juhui.frame.reward.spi.RewardKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Seats as a reward, remembered in memory only; of item {@code none} there are none left. */
@Component
class SeatGift implements RewardKind {

    static final String KIND = "seat-gift";

    private final Map<Long, Long> given = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Words words() {
        return new Words("名额", "Seats");
    }

    @Override
    public void check(Reward reward) {
        if (reward.amount() > 3) {
            throw SeatProblem.FULL.problem();
        }
    }

    @Override
    public Words said(Reward reward) {
        return new Words(reward.amount() + " 个名额", reward.amount() + " seats");
    }

    @Override
    public void give(BuyerId buyer, Reward reward, long grant) {
        if (reward.item().equals("none")) {
            throw SeatProblem.FULL.problem();
        }
        given.merge(grant, reward.amount(), Long::sum);
    }

    @Override
    public OptionalLong takeBack(BuyerId buyer, Reward reward, long grant, Words why) {
        var there = given.put(grant, 0L);
        return OptionalLong.of(there == null ? 0 : there);
    }

    @Override
    public Set<Long> missing(Collection<Long> grants) {
        return grants.stream().filter(grant -> !given.containsKey(grant)).collect(Collectors.toUnmodifiableSet());
    }

    /** How many seats this grant has brought. */
    long seats(long grant) {
        return given.getOrDefault(grant, 0L);
    }
}
