package io.juhui.trade.aftersale;

import io.juhui.goods.inventory.GoodsBack;
import io.juhui.kernel.Language;
import io.juhui.trade.ordering.LineRefunds;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.Orders;
import org.springframework.stereotype.Component;

/** What a move of a case does outside it: money, goods, the order's clocks, words. In the transaction of the move. */
@Component
class CaseEffects {

    private final Orders orders;
    private final LineRefunds refunds;
    private final GoodsBack goods;
    private final CaseEvents events;
    private final CaseNotices notices;

    CaseEffects(Orders orders, LineRefunds refunds, GoodsBack goods, CaseEvents events, CaseNotices notices) {
        this.orders = orders;
        this.refunds = refunds;
        this.goods = goods;
        this.events = events;
        this.notices = notices;
    }

    /** What is said of a move. */
    record Said(Step step, String detail, Who who) {}

    /** Whoever moves cases of an order waits for whoever else does, and for who ships, receives or refunds it. */
    void lock(OrderId order) {
        orders.locked(order);
    }

    void opened(AfterSaleCase c) {
        orders.contest(c.order());
        tell(c, new Said(Step.ASKED, c.asked().description(), Who.BUYER));
    }

    /** @param last no case of the order is open any more */
    void moved(AfterSaleCase before, AfterSaleCase after, Said said, boolean last) {
        var line = line(after);
        switch (after.status()) {
            case REFUNDED -> {
                refunds.refund(
                        orders.find(after.order()).orElseThrow(),
                        line,
                        after.unitsRepaid(),
                        after.worth().part(after.amount()),
                        "售后：" + after.asked().reason().text(Language.CHINESE),
                        after.id().value());
                if (before.status() != CaseStatus.TO_SEND) {
                    restock(after, line, said.who());
                }
            }
            case TO_SEND -> restock(after, line, said.who());
            case SENT -> {
                if (after.stand().kind() == CaseKind.EXCHANGE && !after.stand().rejected()) {
                    goods.sendInExchange(after.order().value(), line.skuId(), after.units(), "换货", actor(said.who()));
                }
            }
            case ASKED, OFFERED, REFUSED, TO_RETURN, RETURNING, RECEIVED, DONE, CLOSED, WITHDRAWN -> {}
        }
        if (last && before.status().isOpen()) {
            orders.uncontest(after.order());
        }
        tell(after, said);
    }

    /** Only what somebody has looked at; goods that go back to the buyer or are being repaired stay his. */
    private void restock(AfterSaleCase c, OrderLine line, Who who) {
        var stand = c.stand();
        if (stand.withShop() && !stand.rejected() && stand.restock() > 0 && stand.kind() != CaseKind.REPAIR) {
            goods.restock(c.order().value(), line.skuId(), stand.restock(), "售后退货", actor(who));
        }
    }

    private void tell(AfterSaleCase c, Said said) {
        events.tell(c.id(), said.step(), said.detail(), said.who());
        var order = orders.find(c.order()).orElseThrow();
        var words = CaseWords.step(c, said);
        orders.tell(
                c.order(),
                "AFTER_SALE",
                words.zh(),
                words.en(),
                said.who().actor(),
                said.who().name());
        notices.tell(c, order.number(), line(c), said, words);
    }

    private OrderLine line(AfterSaleCase c) {
        return orders.lines(c.order()).stream()
                .filter(l -> l.id().equals(c.line()))
                .findFirst()
                .orElseThrow();
    }

    private static String actor(Who who) {
        return who.isStaff() ? who.name() : "SYSTEM";
    }
}
