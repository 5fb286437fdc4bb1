package io.juhui.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What people ask a shop for: words, parts, pinyin, initials, slips; some of them sorted, filtered, or read on. */
final class Questions {

    private static final long SEED = 20_261_122;
    private static final int FOLLOWED = 150;

    private final Shop shop;
    private final SplittableRandom random = new SplittableRandom(SEED);

    Questions(Shop shop) {
        this.shop = shop;
    }

    /** Paths in the mix of a shop: a few words often, most of them seldom; a third is not the plain first page. */
    List<String> asPeopleAsk(int count) throws IOException {
        var words = words();
        var refined = new ArrayList<String>();
        for (var word : words.subList(0, FOLLOWED)) {
            refined.addAll(refined(word));
        }
        var asked = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            asked.add(
                    random.nextInt(3) == 0
                            ? refined.get(random.nextInt(refined.size()))
                            : path(words.get((int) (Math.pow(random.nextDouble(), 2) * words.size()))));
        }
        return asked;
    }

    /** Paths that hardly ever repeat, so that nothing kept is of use: parts of names, with a price above which to look. */
    List<String> neverAskedBefore(int count) throws IOException {
        var names = names();
        var asked = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            var name = names.get(random.nextInt(names.size()));
            int length = Math.min(name.length(), 2 + random.nextInt(4));
            int from = random.nextInt(name.length() - length + 1);
            asked.add(path(name.substring(from, from + length)) + "&minPrice=" + random.nextInt(3_000));
        }
        return asked;
    }

    private List<String> refined(String word) throws IOException {
        var first = path(word);
        var more = new ArrayList<>(List.of(
                first + "&sort=SALES",
                first + "&sort=PRICE_ASC",
                first + "&minPrice=2000&maxPrice=5000",
                first + "&limit=10"));
        var answer = shop.get(first);
        Shop.all(answer, "\"categories\":\\[\\{\"id\":\"(\\d+)\"").forEach(id -> more.add(first + "&category=" + id));
        Shop.all(answer, "\"brands\":\\[\\{\"id\":\"(\\d+)\"").forEach(id -> more.add(first + "&brand=" + id));
        for (int page = 2; page <= 3; page++) {
            var next = Shop.all(answer, "\"next\":\"([^\"]+)\"");
            if (!next.isEmpty()) {
                more.add(first + "&after=" + next.getFirst());
                answer = shop.get(more.getLast());
            }
        }
        return more;
    }

    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        var after = "";
        do {
            var page = shop.get("/api/products?limit=50" + after);
            names.addAll(Shop.all(page, "\"id\":\"\\d+\",\"name\":\"([^\"]+)\""));
            after = Shop.all(page, "\"next\":\"([^\"]+)\"").stream()
                    .map(next -> "&after=" + next)
                    .findFirst()
                    .orElse("");
        } while (!after.isEmpty());
        return names;
    }

    private static List<String> words() throws IOException {
        try (InputStream file = Objects.requireNonNull(Questions.class.getResourceAsStream("/questions.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> line.contains("|") ? Stream.of(line.split("\\|")) : Arrays.stream(line.split(" ")))
                    .toList();
        }
    }

    private static String path(String words) {
        return "/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
