package io.juhui.party.member;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * Development zones (高新区, 开发区, 新区), which people write as if they were districts and the official list does not know. Each
 * leads to the district that most of it lies in; its name stays part of the street, where a courier reads it.
 */
final class Zones {

    private record Zone(String name, Region district) {}

    private final Map<String, List<Zone>> byCity = new HashMap<>();

    Zones(Regions regions) {
        for (var line : lines()) {
            var part = line.split(" ", -1);
            var district = regions.find(part[1]).orElseThrow(() -> new IllegalStateException("zones.txt: " + line));
            for (var name : part[2].split("=", -1)) {
                byCity.computeIfAbsent(part[0], _ -> new java.util.ArrayList<>())
                        .add(new Zone(name, district));
            }
        }
    }

    /** The district of the zone that {@code text} names at {@code start}, behind the name of {@code city}. */
    Optional<Region> in(Region city, String text, int start) {
        return byCity.getOrDefault(city.code(), List.of()).stream()
                .filter(zone -> text.startsWith(zone.name(), start))
                .map(Zone::district)
                .findFirst();
    }

    private static List<String> lines() {
        try (var in = new BufferedReader(
                new InputStreamReader(new ClassPathResource("zones.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
