package io.juhui.trade.aftersale;

import io.juhui.trade.aftersale.AfterSaleCase.Stand;
import io.juhui.trade.aftersale.CaseViews.BuyerCaseAction;
import io.juhui.trade.aftersale.CaseViews.ShopCaseAction;
import java.util.List;
import java.util.stream.Stream;

/** What each side may do with a case as it stands. Pure. */
final class CaseActions {

    private CaseActions() {}

    static List<BuyerCaseAction> ofBuyer(AfterSaleCase c) {
        var withdraw = c.mayWithdraw() ? List.of(BuyerCaseAction.WITHDRAW) : List.<BuyerCaseAction>of();
        var first = switch (c.status()) {
            case ASKED, REFUSED -> List.of(BuyerCaseAction.CHANGE);
            case OFFERED -> List.of(BuyerCaseAction.ACCEPT, BuyerCaseAction.DECLINE);
            case TO_RETURN -> List.of(BuyerCaseAction.SEND_BACK);
            case SENT -> List.of(BuyerCaseAction.CONFIRM);
            case RETURNING, RECEIVED, TO_SEND, REFUNDED, DONE, CLOSED, WITHDRAWN -> List.<BuyerCaseAction>of();
        };
        return Stream.concat(first.stream(), withdraw.stream()).toList();
    }

    static List<ShopCaseAction> ofShop(Stand stand) {
        return switch (stand.status()) {
            case ASKED -> List.of(ShopCaseAction.AGREE, ShopCaseAction.OFFER, ShopCaseAction.REFUSE);
            case RETURNING -> List.of(ShopCaseAction.RECEIVE, ShopCaseAction.INSPECT);
            case RECEIVED -> List.of(ShopCaseAction.INSPECT);
            case TO_SEND -> List.of(ShopCaseAction.SEND);
            case OFFERED, REFUSED, TO_RETURN, SENT, REFUNDED, DONE, CLOSED, WITHDRAWN -> List.of();
        };
    }
}
