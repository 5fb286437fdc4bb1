package io.juhui.trade.ordering;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import java.util.Map;
import java.util.Set;

/** Where an order stands; the one table of moves. */
public enum OrderStatus {
    /** 待付款 */
    UNPAID("待付款", "To pay"),
    /** Paid, and a room's hold keeps it from shipping; the hold says what it waits for. */
    HELD("等待处理", "On hold"),
    /** 待发货 */
    TO_SHIP("待发货", "To ship"),
    /** 运输中 */
    SHIPPED("运输中", "On its way"),
    /** 待自提 */
    TO_PICK_UP("待自提", "To pick up"),
    /** 已完成 */
    DONE("已完成", "Done"),
    /** 已取消 */
    CANCELLED("已取消", "Cancelled");

    private static final Map<OrderStatus, Set<OrderStatus>> MOVES = Map.of(
            UNPAID, Set.of(HELD, TO_SHIP, TO_PICK_UP, CANCELLED),
            HELD, Set.of(TO_SHIP, TO_PICK_UP, CANCELLED),
            TO_SHIP, Set.of(SHIPPED, CANCELLED),
            TO_PICK_UP, Set.of(DONE, CANCELLED),
            SHIPPED, Set.of(DONE),
            DONE, Set.of(),
            CANCELLED, Set.of());

    private final Words words;

    OrderStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public boolean mayBecome(OrderStatus next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** A move that is in no table is a bug of ours. */
    public void requireMove(OrderStatus next) {
        if (!mayBecome(next)) {
            throw new IllegalStateException(this + " never becomes " + next);
        }
    }

    public String text(Language language) {
        return words.in(language);
    }

    /** Paid and nothing has left the house yet: the whole of it may still be refunded. */
    public boolean isPaidUnshipped() {
        return this == HELD || this == TO_SHIP || this == TO_PICK_UP;
    }
}
