package io.juhui.demo;

import io.juhui.goods.catalog.Product;
import io.juhui.goods.catalog.Skus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The goods of the small demonstration, as they are in the books, with what else can be made of them. */
@Component
@Profile("demo")
class DemoModels {

    private final DemoFiles files;
    private final Skus skus;

    DemoModels(DemoFiles files, Skus skus) {
        this.files = files;
        this.skus = skus;
    }

    List<DemoVariety.Model> all() {
        var shelf = skus.snapshot();
        var byName = shelf.products().stream()
                .collect(Collectors.toMap(p -> p.draft().name(), p -> p, (a, _) -> a));
        var trades = trades();
        var kinds = files.variety().stream().collect(Collectors.toMap(DemoFiles.Variety::of, DemoFiles.Variety::kinds));
        var brands = new HashMap<String, List<DemoVariety.Brand>>();
        var products = new ArrayList<Map.Entry<DemoFiles.Product, Product>>();
        for (var file : files.products()) {
            var product = Objects.requireNonNull(byName.get(file.name()), file.name());
            products.add(Map.entry(file, product));
            var brand = product.draft().brandId();
            if (brand != null) {
                var known = brands.computeIfAbsent(trade(trades, file), _ -> new ArrayList<>());
                var one = new DemoVariety.Brand(brand, shelf.brandName(brand));
                if (!known.contains(one)) {
                    known.add(one);
                }
            }
        }
        brands.values().forEach(some -> some.sort(Comparator.comparing(DemoVariety.Brand::name)));
        return products.stream()
                .map(entry -> {
                    var trade = trade(trades, entry.getKey());
                    return new DemoVariety.Model(
                            entry.getValue(),
                            Objects.requireNonNull(brands.get(trade)),
                            Objects.requireNonNull(
                                    kinds.getOrDefault(entry.getKey().category(), kinds.get(trade))));
                })
                .toList();
    }

    private static String trade(Map<String, String> trades, DemoFiles.Product file) {
        return Objects.requireNonNull(trades.get(file.category()));
    }

    /** The uppermost category of each. */
    private Map<String, String> trades() {
        var trades = new HashMap<String, String>();
        for (var top : files.categories()) {
            for (var child : Objects.requireNonNullElse(top.children(), List.<DemoFiles.Category>of())) {
                trades.put(child.slug(), top.slug());
            }
        }
        return trades;
    }
}
