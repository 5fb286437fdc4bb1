package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.Question;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.course.Cancellation;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.refund.UnitsBody.ChooseUnits;
import io.juhui.trade.ordering.refund.UnitsBody.RefundUnits;
import io.juhui.trade.ordering.view.ConsoleViews;
import io.juhui.trade.ordering.view.UnitRefundView.UnitRefundPreview;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The merchant refunds units that were not sent. */
@RestController
@RequestMapping("/api/console/orders/{id}/unit-refunds")
@Access(value = Access.Who.STAFF, permission = Permission.ORDERS_REFUND)
class UnitRefundConsole {

    private final UnitRefunds refunds;
    private final OrderRows rows;
    private final Foresight foresight;
    private final ConsoleViews views;

    UnitRefundConsole(UnitRefunds refunds, OrderRows rows, Foresight foresight, ConsoleViews views) {
        this.refunds = refunds;
        this.rows = rows;
        this.foresight = foresight;
        this.views = views;
    }

    @PostMapping("/preview")
    @Question
    UnitRefundPreview preview(@PathVariable OrderId id, @Valid @RequestBody ChooseUnits body, Locale locale) {
        var refund = refunds.preview(id, UnitsBody.units(body.lines()));
        return UnitRefundPreview.of(refund, foresight.of(rows.get(id), refund, Language.of(locale)));
    }

    @PostMapping
    @KeyRequired
    ConsoleViews.ConsoleOrderView refund(
            @PathVariable OrderId id, @Valid @RequestBody RefundUnits body, Actor.Staff staff, Locale locale) {
        var why = new Cancellation.Why(Words.asWritten(body.reason()), "STAFF", staff.name());
        refunds.give(id, UnitsBody.units(body.lines()), body.amount(), why);
        return views.view(id, staff, locale);
    }
}
