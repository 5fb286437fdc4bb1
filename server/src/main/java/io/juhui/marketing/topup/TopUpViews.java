package io.juhui.marketing.topup;

import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.marketing.topup.TopUpConsole.TopUpDetail;
import io.juhui.marketing.topup.TopUpConsole.TopUpRefundView;
import io.juhui.marketing.topup.TopUpConsole.TopUpRow;
import io.juhui.money.ledger.Balances;
import io.juhui.money.ledger.Pot;
import io.juhui.money.payable.PayableId;
import io.juhui.money.payable.PayableRefunds;
import io.juhui.money.payment.RefundRow;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Top-ups as staff see them. */
@Component
class TopUpViews {

    private final TopUpRows rows;
    private final TopUpRefundRows book;
    private final PayableRefunds refunds;
    private final Balances balances;
    private final Buyers buyers;

    TopUpViews(TopUpRows rows, TopUpRefundRows book, PayableRefunds refunds, Balances balances, Buyers buyers) {
        this.rows = rows;
        this.book = book;
        this.refunds = refunds;
        this.balances = balances;
        this.buyers = buyers;
    }

    Page<TopUpRow> page(long before, int limit) {
        var page = Page.of(
                rows.newest(before, limit + 1),
                limit,
                one -> Long.toString(one.id().value()));
        return new Page<>(rows(page.items()), page.next());
    }

    TopUpDetail one(TopUpId id) {
        var topUp = paid(id);
        var there = Money.fen(balances.of(topUp.buyer()).spendable(Pot.BALANCE_PRINCIPAL));
        var fares = refunds.of(new PayableId(id.value())).collect(Collectors.toMap(RefundRow::id, row -> row));
        var given = book.of(id).stream()
                .map(kept -> view(kept, Objects.requireNonNull(fares.get(kept.refund()))))
                .toList();
        return new TopUpDetail(rows(List.of(topUp)).getFirst(), topUp.left().min(there), given);
    }

    private static TopUpRefundView view(TopUpRefundRows.Kept kept, RefundRow fares) {
        return new TopUpRefundView(
                kept.refund(),
                kept.back().principal(),
                kept.back().gift(),
                kept.back().deducted(),
                kept.back().points(),
                kept.back().cash(),
                kept.reason(),
                fares.status(),
                fares.failure(),
                fares.remedy(),
                kept.at());
    }

    private TopUp paid(TopUpId id) {
        return rows.find(id)
                .filter(found -> found.state() == TopUp.State.PAID)
                .orElseThrow(TopUpProblem.NO_TOP_UP::problem);
    }

    private List<TopUpRow> rows(List<TopUp> all) {
        var names = buyers.find(all.stream().map(TopUp::buyer).distinct().toList());
        return all.stream()
                .map(topUp -> new TopUpRow(
                        topUp.id(),
                        topUp.buyer(),
                        name(names.get(topUp.buyer())),
                        topUp.amount(),
                        topUp.bonus().gift(),
                        topUp.bonus().points(),
                        topUp.back().principal(),
                        topUp.paidAt()))
                .toList();
    }

    private static String name(@org.jspecify.annotations.Nullable BuyerView buyer) {
        return buyer == null ? "" : buyer.nickname();
    }
}
