package io.juhui.party.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a region in free text: province, city and district in that order, any of the upper ones left out, in full or short,
 * with or without spaces between. The most precise and then the longest reading wins.
 */
final class RegionMatch {

    /** Where in the text a region stands, and the region as far down as it could be read. */
    record Found(int start, int end, Region region) {

        private int worth() {
            return (region.leaf() ? 1_000 : region.isCity() ? 500 : 0) + end - start;
        }
    }

    private record Form(String text, Region region) {}

    private static final int KEY = 2;
    private static final String MUNICIPAL = "市辖区";

    private static final int MOST_NAMESAKES = 8;

    private final Map<String, List<Form>> forms = new HashMap<>();
    private final Zones zones;

    RegionMatch(Regions regions) {
        this.zones = new Zones(regions);
        for (var region : regions.all()) {
            for (var form : region.forms()) {
                forms.computeIfAbsent(form.substring(0, KEY), _ -> new ArrayList<>())
                        .add(new Form(form, region));
            }
        }
    }

    Optional<Found> in(String text) {
        Optional<Found> best = Optional.empty();
        for (int start = 0; start + KEY <= text.length(); start++) {
            for (var found : startingAt(text, start)) {
                if (best.isEmpty() || found.worth() > best.get().worth()) {
                    best = Optional.of(found);
                }
            }
        }
        return best;
    }

    /** The districts that share the first district's name in a text which names nothing else; none if there is only one. */
    List<Found> namesakes(String text) {
        for (int from = 0; from + KEY < text.length(); from++) {
            int start = from;
            var same = at(text, start).stream()
                    .filter(form -> form.region().leaf()
                            && form.text().equals(form.region().name()))
                    .map(form -> new Found(start, start + form.text().length(), form.region()))
                    .limit(MOST_NAMESAKES)
                    .toList();
            if (same.size() > 1) {
                return same;
            }
        }
        return List.of();
    }

    private List<Found> startingAt(String text, int start) {
        var at = at(text, start);
        var found = new ArrayList<Found>();
        var longest = at.stream().mapToInt(form -> form.text().length()).max().orElse(0);
        for (var form : at) {
            var end = start + form.text().length();
            var region = form.region();
            if (region.isProvince() || region.isCity()) {
                var read = deeper(text, start, end, region);
                // 朝阳区 is not 朝阳 (市): a shorter reading counts only if it leads on
                if (form.text().length() == longest || !read.region().equals(region)) {
                    found.add(read);
                }
            } else if (form.text().equals(region.name()) && isOnlyOne(at, form)) {
                found.add(new Found(start, end, region));
            }
        }
        return found;
    }

    /** A district's name alone says where it is only if no other district bears it. */
    private static boolean isOnlyOne(List<Form> at, Form form) {
        return at.stream().filter(other -> other.text().equals(form.text())).count() == 1;
    }

    /** Reads on below {@code region}; the next level may be skipped, as people do in municipalities. */
    private Found deeper(String text, int start, int end, Region region) {
        var next = afterGap(text, end);
        Optional<Found> best = at(text, next).stream()
                .filter(form -> isBelow(form.region(), region))
                .map(form -> deeper(text, start, next + form.text().length(), form.region()))
                .max((a, b) -> Integer.compare(a.worth(), b.worth()));
        return best.or(() -> zones.in(region, text, next).map(district -> new Found(start, end, district)))
                .orElseGet(() -> new Found(start, end, region));
    }

    private static boolean isBelow(Region region, Region above) {
        return Stream.iterate(region.parent(), code -> !code.isEmpty(), RegionMatch::parentOf)
                .anyMatch(above.code()::equals);
    }

    private static String parentOf(String code) {
        return new Region(code, "", false).parent();
    }

    private static int afterGap(String text, int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return text.startsWith(MUNICIPAL, next) ? afterGap(text, next + MUNICIPAL.length()) : next;
    }

    private List<Form> at(String text, int start) {
        if (start + KEY > text.length()) {
            return List.of();
        }
        return forms.getOrDefault(text.substring(start, start + KEY), List.of()).stream()
                .filter(form -> text.startsWith(form.text(), start))
                .toList();
    }
}
