package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.marketing.lottery.Draw.Chance;
import io.juhui.marketing.lottery.Draw.Drawn;
import io.juhui.marketing.lottery.Draw.Fell;
import io.juhui.marketing.lottery.Draw.Fresh;
import io.juhui.marketing.lottery.Draw.Source;
import io.juhui.marketing.lottery.DrawRows.Held;
import io.juhui.marketing.lottery.DrawRows.Link;
import io.juhui.marketing.lottery.DrawRows.Person;
import io.juhui.marketing.lottery.DrawRows.Tally;
import io.juhui.marketing.lottery.fair.DrawLine;
import io.juhui.marketing.lottery.fair.Roll;
import io.juhui.marketing.lottery.fair.Seeds;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Sheet;
import io.juhui.money.ledger.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides draws one after the other on the working copy of their batch: the chance, the number, the field, what is given. */
@Component
class DrawDecision {

    static final String CAUSE = "lottery-draw";
    private static final Words SAID = new Words("抽奖", "A draw");

    private final Lotteries lotteries;
    private final Campaigns campaigns;
    private final Seeds seeds;
    private final Ids ids;

    DrawDecision(Lotteries lotteries, Campaigns campaigns, Seeds seeds, Ids ids) {
        this.lotteries = lotteries;
        this.campaigns = campaigns;
        this.seeds = seeds;
        this.ids = ids;
    }

    /** One batch at work. */
    record Working(Held held, Sheet sheet, List<Fresh> fresh, Instant at) {

        static Working of(Held held, Sheet sheet, Instant at) {
            return new Working(held, sheet, new ArrayList<>(), at);
        }
    }

    static Account own(BuyerId buyer) {
        return Account.of(buyer, Pot.POINTS_AVAILABLE);
    }

    /** Takes it from the working copy, or refuses and takes nothing. */
    Drawn decide(Draw draw, Working working) {
        var shut = draw.shut();
        if (shut != null) {
            throw shut;
        }
        var state = campaigns
                .find(draw.campaign())
                .orElseThrow(LotteryProblem.SHUT::problem)
                .state(working.at());
        if (state != CampaignState.RUNNING && state != CampaignState.ANNOUNCED) {
            throw LotteryProblem.SHUT.problem().with("state", state);
        }
        var version = lotteries.require(draw.campaign());
        var person = new Person(draw.campaign().value(), draw.buyer().value());
        var tally = working.held().tally(person);
        var chance = chance(draw, version.rule(), tally, working);
        var fresh = fresh(draw, chance, version, working);
        count(fresh, person, tally, working);
        return new Drawn(fresh.id());
    }

    /** What is free today first, what lasts next, points last. */
    private Chance chance(Draw draw, LotteryRule rule, Tally tally, Working working) {
        if (tally.today >= rule.drawsPerDay()) {
            throw LotteryProblem.LIMIT_REACHED.problem().with("perDay", rule.drawsPerDay());
        }
        if (tally.total >= rule.drawsPerPerson()) {
            throw LotteryProblem.LIMIT_REACHED.problem().with("most", rule.drawsPerPerson());
        }
        if (tally.free < rule.chances().freePerDay()) {
            return new Chance(ids.next(), Source.FREE);
        }
        var stored = tally.open.peek();
        if (stored != null) {
            return stored;
        }
        if (draw.points() == 0 || tally.paid >= rule.chances().pointsPerDay()) {
            throw LotteryProblem.NO_CHANCE.problem();
        }
        if (draw.points() != rule.chances().points()) {
            throw LotteryProblem.CHANGED.problem().with("points", rule.chances().points());
        }
        long have = working.sheet().spendable(own(draw.buyer()));
        if (have < draw.points()) {
            throw LotteryProblem.TOO_FEW_POINTS.problem().with("available", have);
        }
        return new Chance(ids.next(), Source.POINTS);
    }

    private Fresh fresh(Draw draw, Chance chance, Lotteries.Version version, Working working) {
        long campaign = draw.campaign().value();
        var link = working.held().links().get(campaign);
        if (link == null) {
            throw LotteryProblem.NO_SUCH.problem();
        }
        if (link.told()) {
            throw LotteryProblem.SHUT.problem();
        }
        var rule = version.rule();
        long turn = link.turn() + 1;
        int roll = Roll.of(seeds.open(link.sealed()), campaign, turn);
        int landed = Roll.landed(rule.prizes(), roll);
        var fell = fell(rule, landed, draw, working.held());
        int given = fell == Fell.NO ? landed : rule.fallback();
        var id = new DrawId(ids.next());
        var line = new DrawLine(id, turn, roll, landed, given, version.number(), working.at());
        return new Fresh(
                id,
                draw,
                chance,
                version.number(),
                turn,
                roll,
                landed,
                given,
                fell,
                rule.prizes().get(given),
                rule.claimDays(),
                Roll.link(link.head(), line.text()));
    }

    private static Fell fell(LotteryRule rule, int landed, Draw draw, Held held) {
        var prize = rule.prizes().get(landed);
        var person = new Person(draw.campaign().value(), draw.buyer().value());
        if (landed == rule.fallback()) {
            return Fell.NO;
        }
        if (prize.isWin() && held.tally(person).wins >= rule.winsPerPerson()) {
            return Fell.ENOUGH;
        }
        return held.left(person.campaign(), landed) < 1 ? Fell.EMPTY : Fell.NO;
    }

    private static void count(Fresh fresh, Person person, Tally tally, Working working) {
        var held = working.held();
        held.links()
                .computeIfPresent(
                        person.campaign(), (_, link) -> new Link(link.sealed(), fresh.turn(), fresh.hash(), false));
        held.take(person.campaign(), fresh.given());
        tally.today++;
        tally.total++;
        tally.wins += fresh.prize().isWin() ? 1 : 0;
        switch (fresh.chance().source()) {
            case FREE -> tally.free++;
            case FRIEND, ORDER -> tally.open.remove();
            case POINTS -> {
                tally.paid++;
                working.sheet().book(paid(fresh));
            }
        }
        working.fresh().add(fresh);
    }

    private static Transfer paid(Fresh fresh) {
        return Transfer.of("lottery.draw", "lottery:" + fresh.id().value(), Cause.of(CAUSE, fresh.id()), SAID)
                .move(
                        own(fresh.asked().buyer()),
                        Account.house(Asset.POINTS, Counter.SPENT),
                        fresh.asked().points());
    }
}
