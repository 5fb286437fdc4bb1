package io.juhui.trade.aftersale;

import static io.juhui.trade.aftersale.CaseStatus.ASKED;
import static io.juhui.trade.aftersale.CaseStatus.CLOSED;
import static io.juhui.trade.aftersale.CaseStatus.DONE;
import static io.juhui.trade.aftersale.CaseStatus.OFFERED;
import static io.juhui.trade.aftersale.CaseStatus.RECEIVED;
import static io.juhui.trade.aftersale.CaseStatus.REFUNDED;
import static io.juhui.trade.aftersale.CaseStatus.REFUSED;
import static io.juhui.trade.aftersale.CaseStatus.RETURNING;
import static io.juhui.trade.aftersale.CaseStatus.SENT;
import static io.juhui.trade.aftersale.CaseStatus.TO_RETURN;
import static io.juhui.trade.aftersale.CaseStatus.TO_SEND;
import static io.juhui.trade.aftersale.CaseStatus.WITHDRAWN;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.media.MediaId;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.LineRefunds.Worth;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question about units of a line, and every move it may make. Pure: each verb answers the case as it stands afterwards, or refuses.
 *
 * @param worth the most its units can give back
 * @param version of which this is the picture; whoever moves it names it, so that nobody moves what he has not seen
 */
record AfterSaleCase(
        CaseId id,
        OrderId order,
        LineId line,
        BuyerId buyer,
        int units,
        Worth worth,
        Instant openedAt,
        Asked asked,
        Stand stand,
        int version) {

    /** What the buyer asks for. */
    record Asked(CaseKind kind, Money amount, CaseReason reason, String description, List<MediaId> media) {}

    /**
     * Where it is.
     *
     * @param kind agreed on, or offered where the status says so; until then what was asked for
     * @param said what the shop said last
     * @param withShop the goods are back in the shop
     * @param rejected the shop does not take them back and sends them to the buyer again
     * @param restock so many of them can be sold again, once the case is settled
     */
    record Stand(
            CaseStatus status,
            @Nullable Instant due,
            CaseKind kind,
            Money amount,
            String said,
            boolean withShop,
            boolean rejected,
            int restock,
            String returnTo,
            @Nullable Leg back,
            @Nullable Leg forth) {

        static Stand begin(Asked asked) {
            return new Stand(ASKED, null, asked.kind(), asked.amount(), "", false, false, 0, "", null, null);
        }

        Stand to(CaseStatus next) {
            return new Stand(next, due, kind, amount, said, withShop, rejected, restock, returnTo, back, forth);
        }

        Stand due(@Nullable Instant by) {
            return new Stand(status, by, kind, amount, said, withShop, rejected, restock, returnTo, back, forth);
        }

        Stand on(CaseKind other, Money money) {
            return new Stand(status, due, other, money, said, withShop, rejected, restock, returnTo, back, forth);
        }

        Stand saying(String text) {
            return new Stand(status, due, kind, amount, text, withShop, rejected, restock, returnTo, back, forth);
        }

        Stand inShop(int sellable, boolean refused) {
            return new Stand(status, due, kind, amount, said, true, refused, sellable, returnTo, back, forth);
        }

        Stand returnTo(String address) {
            return new Stand(status, due, kind, amount, said, withShop, rejected, restock, address, back, forth);
        }

        Stand legs(@Nullable Leg there, @Nullable Leg again) {
            return new Stand(status, due, kind, amount, said, withShop, rejected, restock, returnTo, there, again);
        }
    }

    CaseStatus status() {
        return stand.status();
    }

    AfterSaleCase due(@Nullable Instant by) {
        return new AfterSaleCase(id, order, line, buyer, units, worth, openedAt, asked, stand.due(by), version);
    }

    /** What it moves in money now. */
    Money amount() {
        return stand.amount();
    }

    AfterSaleCase agreed(String returnTo) {
        require(ASKED);
        return stand.kind().goodsComeBack() ? with(stand.returnTo(returnTo).to(TO_RETURN)) : with(stand.to(REFUNDED));
    }

    AfterSaleCase refused(String reason) {
        require(ASKED);
        return with(stand.saying(reason).to(REFUSED));
    }

    AfterSaleCase offered(CaseKind kind, Money amount, String said) {
        require(ASKED);
        if (kind == stand.kind() && amount.equals(stand.amount())) {
            throw AfterSaleProblem.NOTHING_OFFERED.problem();
        }
        return with(stand.on(kind, admitted(kind, amount)).saying(said).to(OFFERED));
    }

    AfterSaleCase accepted(String returnTo) {
        require(OFFERED);
        if (stand.withShop()) {
            return with(stand.to(REFUNDED));
        }
        return stand.kind().goodsComeBack() ? with(stand.returnTo(returnTo).to(TO_RETURN)) : with(stand.to(REFUNDED));
    }

    /** What was asked for stands again. */
    AfterSaleCase declined() {
        require(OFFERED);
        return with(stand.on(asked.kind(), asked.amount()).to(stand.withShop() ? RECEIVED : ASKED));
    }

    AfterSaleCase changed(Asked other) {
        require(ASKED, REFUSED);
        var anew = stand.on(other.kind(), other.amount()).to(ASKED);
        return new AfterSaleCase(id, order, line, buyer, units, worth, openedAt, other, anew, version);
    }

    AfterSaleCase withdrawn() {
        if (!mayWithdraw()) {
            throw notNow();
        }
        return with(stand.to(WITHDRAWN));
    }

    boolean mayWithdraw() {
        return switch (status()) {
            case ASKED, REFUSED, TO_RETURN -> true;
            case OFFERED -> !stand.withShop();
            case RETURNING, RECEIVED, TO_SEND, SENT, REFUNDED, DONE, CLOSED, WITHDRAWN -> false;
        };
    }

    AfterSaleCase sentBack(Leg leg) {
        require(TO_RETURN);
        return with(stand.legs(leg, null).to(RETURNING));
    }

    AfterSaleCase received() {
        require(RETURNING);
        return with(stand.inShop(0, false).to(RECEIVED));
    }

    /** The goods are as they should be. */
    AfterSaleCase passed(int sellable) {
        require(RETURNING, RECEIVED);
        if (sellable > units) {
            throw AfterSaleProblem.RESTOCK_TOO_MANY.problem().at("/restock").with("units", units);
        }
        return with(stand.inShop(sellable, false).to(stand.kind().movesMoney() ? REFUNDED : TO_SEND));
    }

    /** They are not quite: the shop offers less, and what can be sold again is kept in mind until the buyer has answered. */
    AfterSaleCase passedInPart(int sellable, Money amount, String said) {
        require(RETURNING, RECEIVED);
        if (sellable > units) {
            throw AfterSaleProblem.RESTOCK_TOO_MANY.problem().at("/restock").with("units", units);
        }
        return with(stand.inShop(sellable, false)
                .on(CaseKind.RETURN, admitted(CaseKind.RETURN, amount))
                .saying(said)
                .to(OFFERED));
    }

    /** They are not, and go back to the buyer. */
    AfterSaleCase rejected(String reason) {
        require(RETURNING, RECEIVED);
        return with(stand.inShop(0, true).saying(reason).to(TO_SEND));
    }

    AfterSaleCase sentOut(Leg leg) {
        require(TO_SEND);
        return with(stand.legs(stand.back(), leg).to(SENT));
    }

    AfterSaleCase confirmed() {
        require(SENT);
        return with(stand.to(stand.rejected() ? CLOSED : DONE));
    }

    /** Nobody acted in time. The shop's silence is never the buyer's loss, and the buyer's own ends the matter. */
    AfterSaleCase lapsed(boolean silenceRefunds, String returnTo, String why) {
        return switch (status()) {
            case ASKED ->
                stand.kind().goodsComeBack() || silenceRefunds
                        ? agreed(returnTo)
                        : offered(CaseKind.RETURN, stand.amount(), why);
            case OFFERED -> stand.withShop() ? accepted(returnTo) : with(stand.to(CLOSED));
            case REFUSED, TO_RETURN -> with(stand.to(CLOSED));
            case RETURNING, RECEIVED -> passed(0);
            case TO_SEND ->
                with(stand.on(CaseKind.RETURN, worth.goods().max(asked.amount()))
                        .to(REFUNDED));
            case SENT -> confirmed();
            case REFUNDED, DONE, CLOSED, WITHDRAWN -> throw notNow();
        };
    }

    /** How many units count as paid back: those that came back, and those whose whole price did. */
    int unitsRepaid() {
        return stand.withShop() || stand.amount().compareTo(worth.goods()) >= 0 ? units : 0;
    }

    private Money admitted(CaseKind kind, Money amount) {
        if (!kind.movesMoney() && amount.isPositive()) {
            throw AfterSaleProblem.NO_MONEY.problem().at("/amount");
        }
        if (amount.compareTo(worth.total()) > 0) {
            throw AfterSaleProblem.AMOUNT_TOO_LARGE.problem().at("/amount").with("most", worth.total());
        }
        return amount;
    }

    private AfterSaleCase with(Stand next) {
        status().requireMove(next.status());
        return new AfterSaleCase(id, order, line, buyer, units, worth, openedAt, asked, next, version);
    }

    private void require(CaseStatus one, CaseStatus... others) {
        if (status() != one && !List.of(others).contains(status())) {
            throw notNow();
        }
    }

    private RuntimeException notNow() {
        return AfterSaleProblem.NOT_NOW.problem().with("caseStatus", status().name());
    }
}
