package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Picture;
import java.time.Instant;

/** A buyer as shown to themselves, to others in reviews, and to staff: the phone is masked. */
public record BuyerView(BuyerId id, String nickname, Picture avatar, String phoneMasked, Instant createdAt) {

    /** 王***明: enough for a friend to know, not for a stranger; of a short name the first letter alone. */
    public static String masked(String nickname) {
        var letters = nickname.codePoints().mapToObj(Character::toString).toList();
        return switch (letters.size()) {
            case 0 -> "***";
            case 1, 2 -> letters.getFirst() + "***";
            default -> letters.getFirst() + "***" + letters.getLast();
        };
    }
}
