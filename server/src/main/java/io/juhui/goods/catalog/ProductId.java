package io.juhui.goods.catalog;

import io.juhui.kernel.Id;

public record ProductId(long value) implements Id {}
