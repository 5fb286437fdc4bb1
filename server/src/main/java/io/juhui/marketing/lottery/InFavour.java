package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.kernel.Problem;

/** Once begun, a lottery changes in favour of its members or not at all (R32): here is what that means, pointer by pointer. */
final class InFavour {

    private InFavour() {}

    /** The shared half: it begins when it was to, lasts at least as long, and nobody is shut out. */
    static void require(CampaignTerms before, CampaignTerms after) {
        require(after.startsAt().equals(before.startsAt()), "/campaign/startsAt");
        require(!after.endsAt().isBefore(before.endsAt()), "/campaign/endsAt");
        require(after.channels().containsAll(before.channels()), "/campaign/channels");
        require(
                after.audience().everybody()
                        || after.audience().kind().equals(before.audience().kind())
                                && after.audience()
                                        .ids()
                                        .containsAll(before.audience().ids()),
                "/campaign/audience");
    }

    static void require(LotteryRule before, LotteryRule after) {
        chances(before.chances(), after.chances());
        require(after.drawsPerDay() >= before.drawsPerDay(), "/rule/drawsPerDay");
        require(after.drawsPerPerson() >= before.drawsPerPerson(), "/rule/drawsPerPerson");
        require(after.winsPerPerson() >= before.winsPerPerson(), "/rule/winsPerPerson");
        require(after.claimDays() >= before.claimDays(), "/rule/claimDays");
        require(after.prizes().size() >= before.prizes().size(), "/rule/prizes");
        for (int slot = 0; slot < before.prizes().size(); slot++) {
            prize(before.prizes().get(slot), after.prizes().get(slot), "/rule/prizes/" + slot);
        }
        for (int slot = before.prizes().size(); slot < after.prizes().size(); slot++) {
            require(after.prizes().get(slot).isWin(), "/rule/prizes/" + slot + "/kind");
        }
    }

    private static void chances(ChanceTerms before, ChanceTerms after) {
        require(after.freePerDay() >= before.freePerDay(), "/rule/chances/freePerDay");
        require(after.friendsPerDay() >= before.friendsPerDay(), "/rule/chances/friendsPerDay");
        require(
                before.friendsPerDay() == 0
                        || after.friendBy() == before.friendBy()
                        || after.friendBy() == ChanceTerms.FriendBy.OPENED,
                "/rule/chances/friendBy");
        require(after.ordersPerDay() >= before.ordersPerDay(), "/rule/chances/ordersPerDay");
        require(
                before.ordersPerDay() == 0 || after.orderFrom().compareTo(before.orderFrom()) <= 0,
                "/rule/chances/orderFrom");
        require(after.pointsPerDay() >= before.pointsPerDay(), "/rule/chances/pointsPerDay");
        require(before.pointsPerDay() == 0 || after.points() <= before.points(), "/rule/chances/points");
    }

    /** The same thing under the same name, as likely or likelier; only what is no win may grow rarer. */
    private static void prize(Prize before, Prize after, String at) {
        require(after.kind() == before.kind(), at + "/kind");
        require(after.item().equals(before.item()), at + "/item");
        require(after.name().equals(before.name()), at + "/name");
        require(after.fallback() == before.fallback(), at + "/fallback");
        require(after.amount() >= before.amount(), at + "/amount");
        require(after.worth().compareTo(before.worth()) >= 0, at + "/worth");
        require(!before.isWin() || after.odds() >= before.odds(), at + "/odds");
        require(after.stock() == null || before.stock() != null && after.stock() >= before.stock(), at + "/stock");
    }

    private static void require(boolean fair, String pointer) {
        if (!fair) {
            Problem frozen = LotteryProblem.FROZEN.problem();
            throw frozen.at(pointer, "开始后只能调得对参与者更有利", "Once begun, only in favour of members");
        }
    }
}
