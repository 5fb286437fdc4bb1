package io.juhui.marketing.flashsale;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Vault;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.PickKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The turn that a purchase picks: signed, so that nobody makes one up, and bound to its member, so that nobody passes one on. That it buys
 * once is the database's business.
 */
@Component
class FlashToken implements PickKind {

    private static final String PURPOSE = "flashsale.turn";
    private static final Pattern FORM =
            Pattern.compile("([0-9a-z]{1,12})-([0-9a-z]{1,12})-([0-9a-z]{1,6})-([0-9a-f]{16})");
    private static final int RADIX = 36;

    private final Vault vault;

    FlashToken(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String name() {
        return FlashSales.KIND;
    }

    /** @param position in the order of who has drawn */
    record Turn(FlashKey key, int position) {}

    String of(BuyerId buyer, Turn turn) {
        return base(turn) + "-" + sign(buyer, turn);
    }

    /** The turn that is picked, when it is this member's; anything else is none. */
    Optional<Turn> read(Optional<BuyerId> buyer, List<Pick> picks) {
        var ours = picks.stream()
                .filter(pick -> pick.kind().equals(FlashSales.KIND))
                .toList();
        return ours.size() == 1
                ? buyer.flatMap(someone -> read(someone, ours.getFirst().id()))
                : Optional.empty();
    }

    private Optional<Turn> read(BuyerId buyer, String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var turn = new Turn(new FlashKey(number(parts.group(1)), number(parts.group(2))), (int) number(parts.group(3)));
        return sign(buyer, turn).equals(parts.group(4)) ? Optional.of(turn) : Optional.empty();
    }

    static boolean isMade(List<Pick> picks) {
        return picks.stream().anyMatch(pick -> pick.kind().equals(FlashSales.KIND));
    }

    private String sign(BuyerId buyer, Turn turn) {
        return "%016x".formatted(vault.print(PURPOSE, buyer.value() + "/" + base(turn)));
    }

    private static String base(Turn turn) {
        return Long.toString(turn.key().session(), RADIX) + "-"
                + Long.toString(turn.key().sku(), RADIX) + "-" + Integer.toString(turn.position(), RADIX);
    }

    private static long number(String digits) {
        return Long.parseLong(digits, RADIX);
    }
}
