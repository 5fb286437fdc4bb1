package io.juhui.platform.audit;

import io.juhui.platform.jobs.RecurringWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Runs every {@link AuditCheck} on one snapshot of the live database. */
@Component
public class Audit implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final List<AuditCheck> checks;
    private final AtomicLong lastFindings = new AtomicLong();
    private final AtomicLong lastDrift = new AtomicLong();

    Audit(List<AuditCheck> checks, MeterRegistry metrics) {
        this.checks = checks;
        Gauge.builder("juhui.audit.findings", lastFindings, AtomicLong::get).register(metrics);
        Gauge.builder("juhui.audit.drift.fen", lastDrift, AtomicLong::get).register(metrics);
    }

    public record Line(
            String name, String claim, List<AuditCheck.Finding> findings, Optional<String> notYetKnown, long millis) {}

    public record Report(List<Line> lines) {

        public long findings() {
            return lines.stream().mapToLong(line -> line.findings().size()).sum();
        }

        public long driftFen() {
            return lines.stream()
                    .flatMap(line -> line.findings().stream())
                    .mapToLong(AuditCheck.Finding::driftFen)
                    .sum();
        }
    }

    /** One snapshot for all checks, so that a sale under way is seen whole or not at all. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report report() {
        var lines = checks.stream().map(Audit::run).toList();
        var report = new Report(lines);
        lastFindings.set(report.findings());
        lastDrift.set(report.driftFen());
        return report;
    }

    private static Line run(AuditCheck check) {
        var start = System.nanoTime();
        var findings = check.findings();
        var notYetKnown = check.notYetKnown();
        return new Line(check.name(), check.claim(), findings, notYetKnown, (System.nanoTime() - start) / 1_000_000);
    }

    @Override
    public String name() {
        return "audit.run";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** On one snapshot as well: called on itself, {@link #report} opens none. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void run() {
        var report = report();
        if (report.findings() > 0) {
            LOG.error("audit: {} findings, drift {} fen", report.findings(), report.driftFen());
            report.lines().stream()
                    .filter(line -> !line.findings().isEmpty())
                    .forEach(line -> LOG.error(
                            "audit: {}: {} findings",
                            line.name(),
                            line.findings().size()));
        }
    }
}
