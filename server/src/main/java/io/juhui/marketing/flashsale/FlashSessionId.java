package io.juhui.marketing.flashsale;

import io.juhui.kernel.Id;

/** A session of a flash sale. */
public record FlashSessionId(long value) implements Id {}
