package io.juhui.party.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The regions of the country, read once from {@code regions.json}: rows of code and name. */
@Component
public class Regions {

    private final Map<String, Region> byCode;
    private final Map<String, List<Region>> byParent;

    Regions(JsonMapper json) {
        var rows = read(json);
        var parents = rows.stream()
                .map(row -> new Region(row[0], row[1], false).parent())
                .collect(Collectors.toSet());
        byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.put(row[0], new Region(row[0], row[1], !parents.contains(row[0]))));
        byParent = byCode.values().stream().collect(Collectors.groupingBy(Region::parent));
    }

    private static List<String[]> read(JsonMapper json) {
        try (var in = new ClassPathResource("regions.json").getInputStream()) {
            return List.of(json.readValue(in, String[][].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies under {@code parent}; what only groups others in the official list is left out for those it groups. */
    List<Region> children(String parent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .flatMap(region -> region.isFiller() ? children(region.code()).stream() : Stream.of(region))
                .toList();
    }

    Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Iterable<Region> all() {
        return byCode.values();
    }

    /**
     * Province, city, district, as an address is written: the city of a municipality has the name of its province and stands
     * there once. Empty for an unknown code.
     */
    public List<String> names(String code) {
        var names = new ArrayList<String>();
        for (var region = byCode.get(code); region != null; region = byCode.get(region.parent())) {
            if (!region.isFiller() && (names.isEmpty() || !names.getFirst().equals(region.name()))) {
                names.addFirst(region.name());
            }
        }
        return List.copyOf(names);
    }

    /** What a province, city or district is called; empty for an unknown code and for what only groups others. */
    public Optional<String> name(String code) {
        return find(code).filter(region -> !region.isFiller()).map(Region::name);
    }

    /** Whether something can be sent there: a district, or a city without districts. */
    public boolean isDeliverable(String code) {
        return find(code).filter(Region::leaf).isPresent();
    }
}
