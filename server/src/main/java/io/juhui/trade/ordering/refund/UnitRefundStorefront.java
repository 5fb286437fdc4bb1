package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.Question;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.course.Cancellation;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.refund.UnitsBody.ChooseUnits;
import io.juhui.trade.ordering.refund.UnitsBody.RefundUnits;
import io.juhui.trade.ordering.view.OrderView;
import io.juhui.trade.ordering.view.OrderViews;
import io.juhui.trade.ordering.view.UnitRefundView.UnitRefundPreview;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A buyer gives back units of an own order that were not sent, as the whole of it may be cancelled. */
@RestController
@RequestMapping("/api/orders/{id}/unit-refunds")
@Access(Access.Who.BUYER)
class UnitRefundStorefront {

    private final OrderRows rows;
    private final UnitRefunds refunds;
    private final Foresight foresight;
    private final OrderViews views;

    UnitRefundStorefront(OrderRows rows, UnitRefunds refunds, Foresight foresight, OrderViews views) {
        this.rows = rows;
        this.refunds = refunds;
        this.foresight = foresight;
        this.views = views;
    }

    @PostMapping("/preview")
    @Question
    UnitRefundPreview preview(
            Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody ChooseUnits body, Locale locale) {
        var own = rows.ofBuyer(buyer.id(), id);
        var refund = refunds.preview(own.id(), UnitsBody.units(body.lines()));
        return UnitRefundPreview.of(refund, foresight.of(own, refund, Language.of(locale)));
    }

    @PostMapping
    @KeyRequired
    OrderView refund(Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody RefundUnits body, Locale locale) {
        var own = rows.ofBuyer(buyer.id(), id);
        var why = new Cancellation.Why(Words.asWritten(body.reason()), "BUYER", "");
        refunds.give(own.id(), UnitsBody.units(body.lines()), body.amount(), why);
        return views.view(rows.ofBuyer(buyer.id(), id), Language.of(locale));
    }
}
