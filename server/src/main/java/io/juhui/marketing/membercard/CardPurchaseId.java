package io.juhui.marketing.membercard;

import io.juhui.kernel.Id;

/** The id of its payable, too. */
public record CardPurchaseId(long value) implements Id {}
