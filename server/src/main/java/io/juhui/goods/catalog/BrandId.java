package io.juhui.goods.catalog;

import io.juhui.kernel.Id;

public record BrandId(long value) implements Id {}
