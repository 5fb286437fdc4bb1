package io.juhui.trade.tender;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.money.ledger.Balances;
import io.juhui.trade.placing.spi.PayingWays;
import io.juhui.trade.pricing.Pick;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the confirm page offers to pay with. */
@Component
class TenderWays implements PayingWays {

    private final Balances balances;

    TenderWays(Balances balances) {
        this.balances = balances;
    }

    @Override
    public List<PayingWay> ways(BuyerId buyer, List<Pick> picks, Money total, Language language) {
        var owned = balances.of(buyer);
        var available = new EnumMap<TenderKind, Money>(TenderKind.class);
        for (var kind : TenderKind.values()) {
            available.put(
                    kind,
                    Money.sum(kind.pots().stream()
                            .map(pot -> Money.fen(owned.spendable(pot)))
                            .toList()));
        }
        var used = Wish.of(picks).within(available).of(total);
        return Stream.of(TenderKind.values())
                .filter(kind -> available.getOrDefault(kind, Money.ZERO).isPositive())
                .map(kind -> new PayingWay(
                        kind.pick(),
                        kind.words().in(language),
                        available.getOrDefault(kind, Money.ZERO),
                        used.getOrDefault(kind, Money.ZERO)))
                .toList();
    }
}
