package io.juhui.trade.tender;

import io.juhui.kernel.Words;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Pot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a buyer's own money an order can be paid with, in the order in which it is taken. */
enum TenderKind {
    CARD(Asset.CARD),
    BALANCE(Asset.BALANCE);

    private final Asset asset;

    TenderKind(Asset asset) {
        this.asset = asset;
    }

    /** As it is picked. */
    String pick() {
        return name().toLowerCase(Locale.ROOT);
    }

    Asset asset() {
        return asset;
    }

    Words words() {
        return asset.words();
    }

    /** It is taken from them in proportion to what they have (R43). */
    List<Pot> pots() {
        return switch (this) {
            case CARD -> List.of(Pot.CARD_AVAILABLE);
            case BALANCE -> List.of(Pot.BALANCE_PRINCIPAL, Pot.BALANCE_GIFT);
        };
    }

    static Optional<TenderKind> of(String pick) {
        return Stream.of(values()).filter(kind -> kind.pick().equals(pick)).findFirst();
    }

    static TenderKind of(Pot pot) {
        return Stream.of(values())
                .filter(kind -> kind.pots().contains(pot))
                .findFirst()
                .orElseThrow();
    }
}
