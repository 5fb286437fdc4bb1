package io.juhui.goods.catalog;

import io.juhui.kernel.Id;

public record CategoryId(long value) implements Id {}
