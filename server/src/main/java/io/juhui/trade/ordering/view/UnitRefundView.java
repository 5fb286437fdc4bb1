package io.juhui.trade.ordering.view;

import io.juhui.kernel.Money;
import io.juhui.money.payment.RefundId;
import io.juhui.money.payment.RefundStatus;
import io.juhui.money.payment.RefundView;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.refund.UnitRefund;
import io.juhui.trade.ordering.refund.UnitRefundRows.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that were given back before they were sent, and how their money fares.
 *
 * @param refundId the refund of the order that carries the money; none where nothing was paid
 */
public record UnitRefundView(
        String id,
        List<UnitRefundLine> lines,
        Money goods,
        Money freight,
        Money amount,
        String reason,
        Instant at,
        @Nullable RefundId refundId,
        @Nullable RefundStatus status) {

    public record UnitRefundLine(LineId lineId, int quantity, Money amount) {}

    public static UnitRefundView of(Entry entry, List<RefundView> refunds) {
        return new UnitRefundView(
                Long.toString(entry.id()),
                entry.lines().stream()
                        .map(l -> new UnitRefundLine(l.line(), l.units(), l.amount()))
                        .toList(),
                entry.goods(),
                entry.freight(),
                entry.goods().plus(entry.freight()),
                entry.reason(),
                entry.at(),
                entry.refund(),
                refunds.stream()
                        .filter(r -> r.id().equals(entry.refund()))
                        .map(RefundView::status)
                        .findFirst()
                        .orElse(entry.inside().isPositive() ? RefundStatus.SUCCEEDED : null));
    }

    /**
     * What giving back would come to, before anything is done.
     *
     * @param closes nothing would be left: the order is cancelled with it
     * @param completes all that is left has been sent: the order would be on its way
     * @param back where it would go, and what else would come back or be taken back
     */
    public record UnitRefundPreview(
            List<UnitRefundLine> lines,
            Money goods,
            Money freight,
            Money amount,
            boolean closes,
            boolean completes,
            List<Foretold> back) {

        public static UnitRefundPreview of(UnitRefund refund, List<Foretold> back) {
            return new UnitRefundPreview(
                    refund.parts().stream()
                            .map(p -> new UnitRefundLine(p.line().id(), p.units(), p.amount()))
                            .toList(),
                    refund.goods(),
                    refund.freight(),
                    refund.amount(),
                    refund.empties(),
                    refund.completes(),
                    back);
        }
    }
}
