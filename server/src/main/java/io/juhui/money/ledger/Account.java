package io.juhui.money.ledger;

import io.juhui.kernel.Actor.BuyerId;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where an amount stands: somebody's pot, or an account of the house.
 *
 * @param owner a buyer's id; 0 for the house
 * @param pot as stored, {@code asset.name}
 */
public record Account(long owner, String pot) implements Comparable<Account> {

    private static final Comparator<Account> ORDER =
            Comparator.comparing(Account::pot).thenComparingLong(Account::owner);

    public static Account of(BuyerId buyer, Pot pot) {
        return new Account(buyer.value(), pot.code());
    }

    public static Account house(Asset asset, Counter counter) {
        return new Account(0, counter.code(asset));
    }

    boolean isHouse() {
        return owner == 0;
    }

    String asset() {
        return pot.substring(0, pot.indexOf('.'));
    }

    Asset assetKind() {
        return Asset.valueOf(asset().toUpperCase(java.util.Locale.ROOT));
    }

    Optional<Pot> ownPot() {
        return isHouse() ? Optional.empty() : Pot.of(pot);
    }

    boolean isBatched() {
        return ownPot().map(Pot::isBatched).orElse(false);
    }

    /**
     * The order in which accounts are locked, everywhere: by pot before owner, so that two who each open a sheet for other pots, one
     * after the other in the order of these, lock together in this order too.
     */
    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }
}
