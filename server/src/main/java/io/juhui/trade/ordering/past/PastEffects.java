package io.juhui.trade.ordering.past;

import io.juhui.goods.inventory.past.StockImport;
import io.juhui.money.payment.PaymentMethod;
import io.juhui.money.payment.past.PaymentImport;
import io.juhui.trade.ordering.Draft;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What orders that went before did to stock and to money. */
@Component
class PastEffects {

    private static final Duration SETTLES = Duration.ofMinutes(2);

    private final StockImport stock;
    private final PaymentImport payments;

    PastEffects(StockImport stock, PaymentImport payments) {
        this.stock = stock;
        this.payments = payments;
    }

    /** Order {@code i} was placed as {@code drafts[i]}. */
    void write(List<PastMoves.Made> made, List<Draft> drafts) {
        stock.bringIn(IntStream.range(0, made.size())
                .boxed()
                .flatMap(i -> held(made.get(i), drafts.get(i)))
                .toList());
        payments.bringIn(made.stream().flatMap(m -> captured(m).stream()).toList());
    }

    private static Stream<StockImport.Past> held(PastMoves.Made made, Draft draft) {
        var course = made.past().course();
        var state = switch (course.status()) {
            case UNPAID, HELD, TO_SHIP, TO_PICK_UP -> StockImport.State.HELD;
            case CANCELLED -> StockImport.State.RELEASED;
            case SHIPPED, DONE -> StockImport.State.SHIPPED;
        };
        var at = Optional.ofNullable(course.shippedAt())
                .or(() -> Optional.ofNullable(course.doneAt()))
                .orElse(draft.at());
        return draft.lines().stream()
                .map(l -> new StockImport.Past(draft.id().value(), l.sku(), l.quantity(), state, at));
    }

    private static Optional<PaymentImport.Captured> captured(PastMoves.Made made) {
        var course = made.past().course();
        return Optional.ofNullable(course.paidAt())
                .map(paid -> new PaymentImport.Captured(
                        made.id().value(),
                        made.total(),
                        PaymentMethod.WECHAT_H5,
                        made.past().items().getFirst().offer().name(),
                        paid.minusSeconds(20),
                        paid,
                        Optional.ofNullable(course.cancelledAt())
                                .map(at -> new PaymentImport.Returned(
                                        Objects.requireNonNull(course.cancelReason()),
                                        "cancel-" + made.id().value(),
                                        at,
                                        at.plus(SETTLES)))));
    }
}
