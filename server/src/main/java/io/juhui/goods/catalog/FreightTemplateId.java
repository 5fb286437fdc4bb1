package io.juhui.goods.catalog;

import io.juhui.kernel.Id;

public record FreightTemplateId(long value) implements Id {}
