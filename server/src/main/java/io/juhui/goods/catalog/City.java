package io.juhui.goods.catalog;

import java.util.List;

/** A place where goods are sold, by its six-digit code: a province, a city or a district. */
public record City(String code, String name) {

    /** An empty list means everywhere; whoever sells in a province sells in its cities, as a municipality is both. */
    static boolean anyReaches(List<String> cities, String region) {
        return cities.isEmpty() || cities.stream().anyMatch(city -> region.startsWith(prefix(city)));
    }

    /** Whether any of them lies in, or around, {@code place}. */
    static boolean anyMeets(List<String> cities, String place) {
        var prefix = prefix(place);
        return anyReaches(cities, place) || cities.stream().anyMatch(city -> city.startsWith(prefix));
    }

    private static String prefix(String code) {
        if (code.length() != 6 || !code.endsWith("00")) {
            return code;
        }
        return code.substring(0, code.endsWith("0000") ? 2 : 4);
    }
}
