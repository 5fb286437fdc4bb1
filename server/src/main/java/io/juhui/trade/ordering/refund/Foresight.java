package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.Foretelling;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a refund would bring back and take away, of money, points and whatever else rooms have given: asked for, not guessed. */
@Component
public class Foresight {

    private static final Words OUTSIDE = new Words("原支付方式退回", "Back the way it was paid");

    private final MoneyRoads roads;
    private final ObjectProvider<Foretelling> rooms;
    private final Clock clock;

    Foresight(MoneyRoads roads, ObjectProvider<Foretelling> rooms, Clock clock) {
        this.roads = roads;
        this.rooms = rooms;
        this.clock = clock;
    }

    List<Foretold> of(Order order, UnitRefund refund, Language language) {
        return of(order, refund.amount(), inside -> refund.told(order, 0, inside, clock.instant()), language);
    }

    /** @param refund made of what of the amount would go back inside */
    public List<Foretold> of(
            Order order, Money amount, Function<Money, OrderEvent.Refunded> refund, Language language) {
        var inside = roads.inside(order, amount);
        var outside = amount.minus(inside);
        var told = refund.apply(inside);
        return Stream.concat(
                        outside.isPositive()
                                ? Stream.of(new Foretold("outside", OUTSIDE.in(language), outside.toString()))
                                : Stream.empty(),
                        rooms.stream()
                                .sorted(Comparator.comparingInt(Foretelling::place))
                                .flatMap(room -> room.foretell(order, told, language).stream()))
                .toList();
    }
}
