package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.marketing.pointsmall.Exchange.Exchanged;
import io.juhui.marketing.pointsmall.Exchange.Fresh;
import io.juhui.marketing.pointsmall.ExchangeRows.Held;
import io.juhui.marketing.pointsmall.ExchangeRows.Person;
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

/** Decides exchanges one after the other on the working copy of their batch: stock, person, points. */
@Component
class ExchangeDecision {

    static final String CAUSE = "mall-exchange";
    static final String SPENT = "pointsmall.exchange";

    private final MallItems items;
    private final Campaigns campaigns;
    private final Ids ids;

    ExchangeDecision(MallItems items, Campaigns campaigns, Ids ids) {
        this.items = items;
        this.campaigns = campaigns;
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

    /** Of the transfer that spends the points. */
    static String key(ExchangeId exchange) {
        return "mall:" + exchange.value();
    }

    /** Takes it from the working copy, or refuses and takes nothing. */
    Exchanged decide(Exchange exchange, Working working) {
        var shut = exchange.shut();
        if (shut != null) {
            throw shut;
        }
        var campaign = campaigns.find(exchange.campaign()).orElseThrow(MallProblem.NO_SUCH::problem);
        var item = items.remembered(exchange.campaign()).orElseThrow(MallProblem.NO_SUCH::problem);
        var state = campaign.state(working.at());
        if (state != CampaignState.RUNNING && state != CampaignState.ANNOUNCED) {
            throw MallProblem.SHUT.problem().with("state", state);
        }
        var person = new Person(exchange.campaign().value(), exchange.buyer().value());
        requireRoom(exchange, item, person, working);
        var fresh = new Fresh(new ExchangeId(ids.next()), exchange, item, campaign.name());
        working.sheet()
                .book(Transfer.of(SPENT, key(fresh.id()), Cause.of(CAUSE, fresh.id()), said(fresh.name()))
                        .move(own(exchange.buyer()), Account.house(Asset.POINTS, Counter.SPENT), item.points()));
        working.held().take(person, 1);
        working.fresh().add(fresh);
        return new Exchanged(fresh.id());
    }

    private static Words said(String name) {
        return new Words("积分兑换：" + name, "Exchanged: " + name);
    }

    private static void requireRoom(Exchange exchange, MallItem item, Person person, Working working) {
        if (item.isGoods()) {
            throw MallProblem.GOODS.problem();
        }
        if (item.points() != exchange.points()) {
            throw MallProblem.CHANGED.problem().with("points", item.points());
        }
        if (working.held().had(person) + 1 > item.perPerson()) {
            throw MallProblem.LIMIT_REACHED.problem().with("most", item.perPerson());
        }
        if (working.held().left(person.campaign()) < 1) {
            throw MallProblem.SOLD_OUT.problem();
        }
        long have = working.sheet().spendable(own(exchange.buyer()));
        if (have < item.points()) {
            throw MallProblem.TOO_FEW_POINTS.problem().with("available", have);
        }
    }
}
