package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.trade.aftersale.AfterSaleCase.Asked;
import io.juhui.trade.aftersale.AfterSaleCase.Stand;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.LineRefunds;
import io.juhui.trade.ordering.LineRefunds.Worth;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.Orders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A buyer asks: what it would come to, and then for exactly that. */
@Component
class Claims {

    private final Orders orders;
    private final OrderTerms orderTerms;
    private final AfterSaleTerms terms;
    private final CaseCourse course;
    private final LineRefunds refunds;
    private final Clocked clocked;

    Claims(
            Orders orders,
            OrderTerms orderTerms,
            AfterSaleTerms terms,
            CaseCourse course,
            LineRefunds refunds,
            Clocked clocked) {
        this.orders = orders;
        this.orderTerms = orderTerms;
        this.terms = terms;
        this.course = course;
        this.refunds = refunds;
        this.clocked = clocked;
    }

    /** The time and the ids of what begins now. */
    @Component
    record Clocked(Clock clock, Ids ids) {}

    /** Units of one line, what for and why. */
    record Wish(LineId line, int units, CaseKind kind, CaseReason reason) {}

    /**
     * What a wish comes to.
     *
     * @param most what the shop could give back at most for these units, carriage and all
     */
    record Preview(Money goods, Money freight, Money amount, Worth most) {}

    Preview preview(BuyerId buyer, OrderId id, Wish wish) {
        var order = orders.ofBuyer(buyer, id);
        var preview = preview(order, line(order, wish.line()), wish);
        requirePossible(order, preview);
        return preview;
    }

    /** What may go back must still be able to when the case ends at its latest. */
    private void requirePossible(Order order, Preview preview) {
        refunds.requirePossible(
                order.id(), preview.most().total(), clocked.clock().instant().plus(terms.longest()));
    }

    /** What else the wishes would move beside the price: where the money goes, what comes back and what is taken back. */
    List<Foretold> foretell(BuyerId buyer, OrderId id, List<Wish> wishes, List<Preview> previews, Language language) {
        var order = orders.ofBuyer(buyer, id);
        var parts = new ArrayList<LineRefunds.Part>();
        for (int i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            if (wish.kind().movesMoney()) {
                var worth = new Worth(previews.get(i).goods(), previews.get(i).freight());
                parts.add(new LineRefunds.Part(line(order, wish.line()), wish.units(), worth));
            }
        }
        return parts.isEmpty() ? List.of() : refunds.foretell(order, parts, language);
    }

    /** Refuses what the law, the time or the line do not give; the money is what its units carry (R4, R8). */
    private Preview preview(Order order, OrderLine line, Wish wish) {
        var rights = Rights.of(order, orderTerms, clocked.clock().instant());
        if (!rights.isOpen()) {
            throw (rights.isOver() ? AfterSaleProblem.WINDOW_CLOSED : AfterSaleProblem.NOT_CLAIMABLE).problem();
        }
        var held = line.held(order.status());
        if (held == 0) {
            throw AfterSaleProblem.NOT_CLAIMABLE.problem();
        }
        if (wish.units() > held) {
            throw AfterSaleProblem.TOO_MANY_UNITS.problem().at("/units").with("held", held);
        }
        admits(rights, line, wish.kind(), wish.reason());
        var worth = LineRefunds.worth(line, wish.units());
        if (!wish.kind().movesMoney()) {
            return new Preview(Money.ZERO, Money.ZERO, Money.ZERO, worth);
        }
        var freight = wish.reason().isShopsFault() ? worth.freight() : Money.ZERO;
        return new Preview(worth.goods(), freight, worth.goods().plus(freight), worth);
    }

    private static void admits(Rights rights, OrderLine line, CaseKind kind, CaseReason reason) {
        if (!reason.fits(kind)) {
            throw AfterSaleProblem.REASON_DOES_NOT_FIT.problem().at("/reason");
        }
        if (reason == CaseReason.NO_REASON) {
            rights.noReasonRefused(line).ifPresent(refusal -> {
                throw refusal.problem().at("/reason");
            });
        }
    }

    /** Opens a case for exactly what the buyer was shown; refuses when it comes to something else by now. */
    @Transactional
    CaseId ask(BuyerId buyer, OrderId id, LineId lineId, int units, Asked asked) {
        var order = orders.locked(orders.ofBuyer(buyer, id).id());
        var line = line(order, lineId);
        var preview = preview(order, line, new Wish(lineId, units, asked.kind(), asked.reason()));
        requireShown(asked);
        require(asked, preview.amount());
        return open(order, lineId, units, asked, preview);
    }

    /** As {@link #ask}, told of by somebody who has no pictures of it any more. */
    @Transactional
    CaseId told(BuyerId buyer, OrderId id, LineId lineId, Asked asked) {
        var order = orders.locked(orders.ofBuyer(buyer, id).id());
        var preview = preview(order, line(order, lineId), new Wish(lineId, 1, asked.kind(), asked.reason()));
        return open(order, lineId, 1, asked, preview);
    }

    private CaseId open(Order order, LineId lineId, int units, Asked asked, Preview preview) {
        var now = clocked.clock().instant();
        requirePossible(order, preview);
        var opened = new AfterSaleCase(
                new CaseId(clocked.ids().next()),
                order.id(),
                lineId,
                order.buyer(),
                units,
                preview.most(),
                now,
                asked,
                Stand.begin(asked),
                1);
        course.open(opened);
        return opened.id();
    }

    /** The buyer asks for something else in the same case: for the same units, within what they carry. */
    @Transactional
    void change(AfterSaleCase c, int seen, Asked other) {
        var order = orders.find(c.order()).orElseThrow();
        var rights = Rights.of(order, orderTerms, c.openedAt());
        admits(rights, line(order, c.line()), other.kind(), other.reason());
        requireShown(other);
        require(other, most(c, other));
        course.move(c.id(), seen, Step.CHANGED, other.description(), Who.BUYER, now -> now.changed(other));
    }

    static Money most(AfterSaleCase c, Asked asked) {
        if (!asked.kind().movesMoney()) {
            return Money.ZERO;
        }
        return asked.reason().isShopsFault() ? c.worth().total() : c.worth().goods();
    }

    private static void requireShown(Asked asked) {
        if (asked.reason().needsEvidence() && asked.media().isEmpty()) {
            throw AfterSaleProblem.EVIDENCE_NEEDED.problem().at("/mediaIds");
        }
    }

    /** Who sends goods back gets what they carry; who keeps them may ask for less. */
    private static void require(Asked asked, Money most) {
        if (asked.kind() == CaseKind.REFUND_ONLY) {
            if (asked.amount().compareTo(most) > 0) {
                throw AfterSaleProblem.AMOUNT_TOO_LARGE.problem().at("/amount").with("most", most);
            }
        } else if (!asked.amount().equals(most)) {
            throw AfterSaleProblem.AMOUNT_CHANGED.problem().with("amount", most);
        }
    }

    private OrderLine line(Order order, LineId id) {
        return orders.lines(order.id()).stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(AfterSaleProblem.NOT_CLAIMABLE::problem);
    }
}
