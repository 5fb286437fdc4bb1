package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Picture;
import java.time.Instant;

/** A buyer as shown to themselves, to others in reviews, and to staff: the phone is masked. */
public record BuyerView(BuyerId id, String nickname, Picture avatar, String phoneMasked, Instant createdAt) {}
