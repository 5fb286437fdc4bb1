package io.juhui.marketing.topup;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.money.payment.RefundId;
import io.juhui.money.payment.RefundStatus;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was paid in, and giving principal back. */
@RestController
@RequestMapping("/api/console/top-ups")
@Access(value = Access.Who.STAFF, permission = Permission.LEDGER_VIEW)
class TopUpConsole {

    private final TopUpViews views;
    private final TopUpRefunds refunds;

    TopUpConsole(TopUpViews views, TopUpRefunds refunds) {
        this.views = views;
        this.refunds = refunds;
    }

    record TopUpRow(
            TopUpId id,
            BuyerId buyerId,
            String buyer,
            Money amount,
            Money gift,
            long points,
            Money refunded,
            @Nullable Instant paidAt) {}

    /** @param most principal that can go back now */
    record TopUpDetail(TopUpRow row, Money most, List<TopUpRefundView> refunds) {}

    record TopUpRefundView(
            RefundId id,
            Money principal,
            Money gift,
            Money deducted,
            long points,
            Money cash,
            String reason,
            RefundStatus status,
            @Nullable String failure,
            @Nullable String remedy,
            Instant at) {}

    record TopUpRefundPreview(Money most, Money gift, Money deducted, long points, Money cash) {}

    record NewTopUpRefund(
            @NotNull @Min(1) @Max(Money.MOST_FEN) Money amount,
            @NotBlank @Size(max = 80) String reason) {}

    @GetMapping
    Page<TopUpRow> page(
            @RequestParam(required = false) @Nullable TopUpId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return views.page(after == null ? Long.MAX_VALUE : after.value(), limit);
    }

    @GetMapping("/{id}")
    TopUpDetail one(@PathVariable TopUpId id) {
        return views.one(id);
    }

    @GetMapping("/{id}/refund")
    TopUpRefundPreview preview(@PathVariable TopUpId id, @RequestParam @Min(1) @Max(Money.MOST_FEN) long amount) {
        var said = refunds.preview(id, Money.fen(amount));
        var back = said.back();
        return new TopUpRefundPreview(said.most(), back.gift(), back.deducted(), back.points(), back.cash());
    }

    @PostMapping("/{id}/refunds")
    @KeyRequired
    @ResponseStatus(HttpStatus.CREATED)
    @Access(value = Access.Who.STAFF, permission = Permission.LEDGER_REFUND)
    TopUpDetail refund(Actor.Staff by, @PathVariable TopUpId id, @Valid @RequestBody NewTopUpRefund body) {
        refunds.refund(by, id, body.amount(), body.reason().strip());
        return views.one(id);
    }
}
