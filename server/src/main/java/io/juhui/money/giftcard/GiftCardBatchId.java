package io.juhui.money.giftcard;

import io.juhui.kernel.Id;

/** Cards that were made together. */
public record GiftCardBatchId(long value) implements Id {}
