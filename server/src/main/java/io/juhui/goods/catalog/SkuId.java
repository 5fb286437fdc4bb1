package io.juhui.goods.catalog;

import io.juhui.kernel.Id;

public record SkuId(long value) implements Id {}
