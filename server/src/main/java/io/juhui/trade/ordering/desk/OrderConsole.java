package io.juhui.trade.ordering.desk;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Typed;
import io.juhui.money.payment.RefundId;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.view.ConsoleViews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The merchant's side of orders, apart from shipping. */
@RestController
@RequestMapping("/api/console/orders")
class OrderConsole {

    private final ConsoleRows list;
    private final ConsoleViews views;
    private final OrderRows rows;
    private final MerchantOrders desk;
    private final FailedRefunds failed;
    private final Unmasking unmasking;

    OrderConsole(
            ConsoleRows list,
            ConsoleViews views,
            OrderRows rows,
            MerchantOrders desk,
            FailedRefunds failed,
            Unmasking unmasking) {
        this.list = list;
        this.views = views;
        this.rows = rows;
        this.desk = desk;
        this.failed = failed;
        this.unmasking = unmasking;
    }

    record LinePrice(
            @NotNull LineId lineId,

            @NotNull @Min(-Money.MOST_FEN) @Max(Money.MOST_FEN)
            Money amount) {}

    /**
     * @param lines signed change per line
     * @param freight new carriage, or null to leave it
     */
    record ChangePrice(
            @NotNull @Size(max = 50) List<@Valid LinePrice> lines,
            @Nullable @Min(0) @Max(Money.MOST_FEN) Money freight,
            @NotBlank @Size(max = 100) String reason) {}

    record Because(@NotBlank @Size(max = 100) String reason) {}

    record StaffNote(@NotNull @Size(max = 500) String text) {}

    record Unmasked(String name, String phone, String address) {}

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_VIEW)
    Page<ConsoleViews.OrderRow> page(
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable BuyerId buyer,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "false") boolean urged,
            @RequestParam(defaultValue = "false") boolean refundFailed,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Actor.Staff staff) {
        var text = q == null || Typed.text(q).isEmpty() ? null : Typed.text(q);
        var page = Page.of(
                list.page(new ConsoleRows.Filter(
                        status, text, buyer, staff, from, to, urged, refundFailed, after, limit)),
                limit,
                o -> Long.toString(o.id().value()));
        return new Page<>(views.rows(page.items()), page.next());
    }

    @GetMapping("/{id}")
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_VIEW)
    ConsoleViews.ConsoleOrderView order(@PathVariable OrderId id, Actor.Staff staff, Locale locale) {
        return views.view(rows.get(id), staff, locale);
    }

    @PostMapping("/{id}/price")
    @KeyRequired
    @OwnTransactions
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_PRICE)
    ConsoleViews.ConsoleOrderView changePrice(
            @PathVariable OrderId id, @Valid @RequestBody ChangePrice body, Actor.Staff staff, Locale locale) {
        desk.changePrice(id, body, staff);
        return order(id, staff, locale);
    }

    @PostMapping("/{id}/close")
    @KeyRequired
    @OwnTransactions
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_PRICE)
    ConsoleViews.ConsoleOrderView close(
            @PathVariable OrderId id, @Valid @RequestBody Because body, Actor.Staff staff, Locale locale) {
        desk.close(id, body.reason(), staff);
        return order(id, staff, locale);
    }

    @PostMapping("/{id}/refund")
    @KeyRequired
    @OwnTransactions
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_REFUND)
    ConsoleViews.ConsoleOrderView refund(
            @PathVariable OrderId id, @Valid @RequestBody Because body, Actor.Staff staff, Locale locale) {
        desk.refund(id, body.reason(), staff);
        return order(id, staff, locale);
    }

    @PostMapping("/{id}/refunds/{refundId}/retry")
    @KeyRequired
    @OwnTransactions
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_REFUND)
    ConsoleViews.ConsoleOrderView retryRefund(
            @PathVariable OrderId id, @PathVariable RefundId refundId, Actor.Staff staff, Locale locale) {
        failed.retry(id, refundId, staff);
        failed.ask(refundId);
        return order(id, staff, locale);
    }

    @PutMapping("/{id}/note")
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_SHIP)
    ConsoleViews.ConsoleOrderView note(
            @PathVariable OrderId id, @Valid @RequestBody StaffNote body, Actor.Staff staff, Locale locale) {
        desk.note(id, body.text());
        return order(id, staff, locale);
    }

    @PostMapping("/{id}/unmask")
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_UNMASK)
    Unmasked unmask(@PathVariable OrderId id, @Valid @RequestBody Because body, Actor.Staff staff) {
        var receiver = unmasking.unmask(id, body.reason(), staff);
        return new Unmasked(receiver.name(), receiver.phone(), receiver.address());
    }
}
