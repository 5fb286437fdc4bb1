package io.juhui.goods.catalog;

/** The snapshot of this node has just moved to {@code version}. Told in memory, on each node for itself. */
public record CatalogueChanged(long version) {}
