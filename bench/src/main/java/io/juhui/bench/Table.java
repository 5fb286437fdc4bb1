package io.juhui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** Rounds of one scenario and their medians, as a row of the results table. */
final class Table {

    private final Path file;
    private final String commit;

    Table(Path file, String commit) throws IOException {
        this.file = file;
        this.commit = commit;
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.writeString(
                    file,
                    "commit\tscenario\tmedian/s\tlow/s\thigh/s\tp50 ms\tp99 ms\tserver CPU s\tdatabase CPU s\tload CPU s\tof limit\n");
        }
    }

    record Round(long answers, double perSecond, double p50, double p99, Cpu.Used cpu) {}

    record Row(String scenario, double median, double low, double high, double p50, double p99, Cpu.Used cpu) {}

    static Row median(String scenario, List<Round> rounds) {
        var rates = rounds.stream().mapToDouble(Round::perSecond).sorted().toArray();
        return new Row(
                scenario,
                middle(rates),
                rates[0],
                rates[rates.length - 1],
                middle(rounds.stream().mapToDouble(Round::p50).sorted().toArray()),
                middle(rounds.stream().mapToDouble(Round::p99).sorted().toArray()),
                new Cpu.Used(
                        middle(rounds.stream()
                                .mapToDouble(r -> r.cpu().server())
                                .sorted()
                                .toArray()),
                        middle(rounds.stream()
                                .mapToDouble(r -> r.cpu().database())
                                .sorted()
                                .toArray()),
                        middle(rounds.stream()
                                .mapToDouble(r -> r.cpu().load())
                                .sorted()
                                .toArray())));
    }

    static double middle(List<Double> values) {
        return values.isEmpty()
                ? 0
                : middle(values.stream()
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray());
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** @param shareOfLimit 0 when nothing bounds this */
    void print(Row row, double shareOfLimit) throws IOException {
        var share = shareOfLimit > 0 ? String.format(Locale.ROOT, "%.0f %%", 100 * shareOfLimit) : "";
        System.out.printf(
                Locale.ROOT,
                "%-26s %9.0f/s  (%.0f – %.0f)  p50 %6.1f ms  p99 %6.1f ms  CPU server %.1f database %.1f load %.1f s  %s%n",
                row.scenario(),
                row.median(),
                row.low(),
                row.high(),
                row.p50(),
                row.p99(),
                row.cpu().server(),
                row.cpu().database(),
                row.cpu().load(),
                share);
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "%s\t%s\t%.0f\t%.0f\t%.0f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%s%n",
                        commit,
                        row.scenario(),
                        row.median(),
                        row.low(),
                        row.high(),
                        row.p50(),
                        row.p99(),
                        row.cpu().server(),
                        row.cpu().database(),
                        row.cpu().load(),
                        share),
                StandardOpenOption.APPEND);
    }
}
