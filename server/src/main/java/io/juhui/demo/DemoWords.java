package io.juhui.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that fit a product, in review, addition and answer; none is said of one product twice, nor worn out. */
final class DemoWords {

    private static final int WORN_OUT = 2;

    private final DemoFiles.Reviews words;
    private final Map<String, DemoFiles.Product> goods = new HashMap<>();
    private final Map<String, String> tops = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Set<String> saidOfProduct = new HashSet<>();
    private final List<DemoFiles.Words> additions;

    DemoWords(DemoFiles files) {
        this.words = files.reviews();
        this.additions = new ArrayList<>(words.appends());
        files.products().forEach(p -> goods.put(p.slug(), p));
        for (var top : files.categories()) {
            var children = top.children() == null ? List.<DemoFiles.Category>of() : top.children();
            children.forEach(child -> tops.put(child.slug(), top.slug()));
        }
    }

    DemoFiles.Product product(DemoPlan.Pick pick) {
        return Objects.requireNonNull(goods.get(pick.product()));
    }

    Optional<DemoFiles.Opinion> opinion(DemoFiles.Product product, Random random) {
        var fitting = words.reviews().stream()
                .filter(o -> o.products().isEmpty() || o.products().contains(product.slug()))
                .filter(o -> fits(o.category(), product))
                .filter(o -> used.getOrDefault(o.text(), 0) < WORN_OUT)
                .filter(o -> !saidOfProduct.contains(product.slug() + o.text()))
                .toList();
        var own = fitting.stream().filter(o -> !o.products().isEmpty()).toList();
        var pool = own.isEmpty() ? fitting : own;
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        var chosen = pool.get(random.nextInt(pool.size()));
        used.merge(chosen.text(), 1, Integer::sum);
        saidOfProduct.add(product.slug() + chosen.text());
        return Optional.of(chosen);
    }

    /** Stays open until it is {@link #said}. */
    Optional<DemoFiles.Words> addition(DemoFiles.Product product) {
        return additions.stream().filter(w -> fits(w.category(), product)).findFirst();
    }

    void said(DemoFiles.Words addition) {
        additions.remove(addition);
    }

    Optional<String> reply(DemoFiles.Product product, boolean sorry, Random random) {
        var fitting = words.replies().stream()
                .filter(w -> w.sorry() == sorry)
                .filter(w -> fits(w.category(), product))
                .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(fitting.get(random.nextInt(fitting.size())).text());
    }

    private boolean fits(@Nullable String category, DemoFiles.Product product) {
        return category == null || category.equals(product.category()) || category.equals(tops.get(product.category()));
    }
}
