package io.juhui.money.ledger;

import io.juhui.kernel.Words;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the parts of an asset that an owner has, each with a balance of its own. */
public enum Pot {
    BALANCE_PRINCIPAL(Asset.BALANCE, "principal", "本金", "Principal", Part.AVAILABLE, false),
    BALANCE_GIFT(Asset.BALANCE, "gift", "赠金", "Gift money", Part.AVAILABLE, true),
    BALANCE_PRINCIPAL_HELD(Asset.BALANCE, "principal-held", "本金（下单占用）", "Principal, held", Part.HELD, false),
    BALANCE_GIFT_HELD(Asset.BALANCE, "gift-held", "赠金（下单占用）", "Gift money, held", Part.HELD, false),
    CARD_AVAILABLE(Asset.CARD, "available", "可用", "Available", Part.AVAILABLE, true),
    CARD_HELD(Asset.CARD, "held", "下单占用", "Held", Part.HELD, false),
    POINTS_AVAILABLE(Asset.POINTS, "available", "可用", "Available", Part.AVAILABLE, true),
    POINTS_FROZEN(Asset.POINTS, "frozen", "待入账", "On their way", Part.FROZEN, false),
    POINTS_HELD(Asset.POINTS, "held", "下单占用", "Held", Part.HELD, false),
    GROWTH_AVAILABLE(Asset.GROWTH, "available", "有效", "Counting", Part.AVAILABLE, true),
    GROWTH_FROZEN(Asset.GROWTH, "frozen", "待入账", "On its way", Part.FROZEN, false),
    COMMISSION_FROZEN(Asset.COMMISSION, "frozen", "待结算", "Not yet settled", Part.FROZEN, false),
    COMMISSION_AVAILABLE(Asset.COMMISSION, "available", "可提现", "Withdrawable", Part.AVAILABLE, false),
    COMMISSION_HELD(Asset.COMMISSION, "held", "提现中", "Being withdrawn", Part.HELD, false);

    private static final Map<String, Pot> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Pot::code, pot -> pot));
    private static final Map<Pot, Pot> HELD = Map.of(
            BALANCE_PRINCIPAL, BALANCE_PRINCIPAL_HELD,
            BALANCE_GIFT, BALANCE_GIFT_HELD,
            CARD_AVAILABLE, CARD_HELD,
            POINTS_AVAILABLE, POINTS_HELD,
            COMMISSION_AVAILABLE, COMMISSION_HELD);

    /** What can be done with it. */
    public enum Part {
        AVAILABLE,
        /** Given, and not yet to be used (R23). */
        FROZEN,
        /** Kept for something under way. */
        HELD
    }

    private final Asset asset;
    private final Part part;
    private final String code;
    private final Words words;
    private final boolean batched;

    Pot(Asset asset, String name, String zh, String en, Part part, boolean batched) {
        this.asset = asset;
        this.part = part;
        this.code = asset.code() + "." + name;
        this.words = new Words(zh, en);
        this.batched = batched;
    }

    public Asset asset() {
        return asset;
    }

    public Part part() {
        return part;
    }

    /** As it is stored, {@code points.available}. */
    public String code() {
        return code;
    }

    public Words words() {
        return words;
    }

    /** Whether it is made of batches that end. */
    public boolean isBatched() {
        return batched;
    }

    /** Where amounts of this pot stand while they are held; refuses a pot that nothing is spent from. */
    public Pot held() {
        return Optional.ofNullable(HELD.get(this))
                .orElseThrow(() -> new IllegalArgumentException(code + " is never held"));
    }

    /** The pot that amounts held in this one came from, if it holds. */
    public Optional<Pot> heldFrom() {
        return HELD.entrySet().stream()
                .filter(entry -> entry.getValue() == this)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static Optional<Pot> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
