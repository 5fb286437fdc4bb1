package io.juhui.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long it took, by what had gone wrong. */
final class Resumes {

    private record Resume(double seconds, double databaseSeconds) {}

    private final Map<Fault, List<Resume>> all = new EnumMap<>(Fault.class);

    void add(Fault fault, double seconds, double databaseSeconds) {
        all.computeIfAbsent(fault, _ -> new ArrayList<>()).add(new Resume(seconds, databaseSeconds));
    }

    void print() {
        all.forEach((fault, some) -> {
            var seconds = some.stream().mapToDouble(Resume::seconds).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %3d rounds, first order acknowledged after %.1f s (median), %.1f s (longest)%s%n",
                    fault.text(),
                    seconds.length,
                    seconds[seconds.length / 2],
                    seconds[seconds.length - 1],
                    fault.isOfTheDatabaseAlone()
                            ? ", of the database's return, which took up to %.1f s"
                                    .formatted(some.stream()
                                            .mapToDouble(Resume::databaseSeconds)
                                            .max()
                                            .orElse(0))
                            : "");
        });
    }
}
