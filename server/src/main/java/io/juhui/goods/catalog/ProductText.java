package io.juhui.goods.catalog;

import java.util.List;

/** The words a product may be found by, from the strongest to the weakest. */
public record ProductText(
        ProductId id, String name, String subtitle, List<String> categories, String brand, List<String> others) {}
