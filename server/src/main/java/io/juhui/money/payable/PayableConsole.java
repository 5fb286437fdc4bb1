package io.juhui.money.payable;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Permission;
import io.juhui.money.payment.RefundId;
import io.juhui.money.payment.RefundRow;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refunds of top-ups and cards that a person must look at. */
@RestController
@RequestMapping("/api/console/payables")
@Access(value = Access.Who.STAFF, permission = Permission.LEDGER_REFUND)
class PayableConsole {

    private final PayableRefunds refunds;

    PayableConsole(PayableRefunds refunds) {
        this.refunds = refunds;
    }

    record FailedPayableRefund(PayableId payableId, String kind, String title, BuyerId buyerId, RefundRow refund) {}

    @GetMapping("/failed-refunds")
    List<FailedPayableRefund> failedRefunds(Locale locale) {
        return refunds.failed().stream()
                .map(failed -> new FailedPayableRefund(
                        failed.payable().id(),
                        failed.payable().kind(),
                        failed.payable().title().in(locale),
                        failed.payable().buyer(),
                        failed.refund()))
                .toList();
    }

    @PostMapping("/{id}/refunds/{refundId}/retry")
    @KeyRequired
    @OwnTransactions
    RefundRow retryPayableRefund(@PathVariable PayableId id, @PathVariable RefundId refundId) {
        return refunds.retry(id, refundId);
    }
}
