package io.juhui.money.giftcard;

import io.juhui.kernel.Id;

/** One card. */
record GiftCardId(long value) implements Id {}
