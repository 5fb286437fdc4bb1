package io.juhui.platform.audit;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** The audit on one page of text: each claim, what breaks it, what cannot be known yet, the drift and the time it took. */
@Component
public class AuditPage {

    private static final int MOST_SHOWN = 20;

    private final Audit audit;

    AuditPage(Audit audit) {
        this.audit = audit;
    }

    /** @return 0 when every claim holds, 1 when one does not */
    public int print(PrintStream out) {
        var report = audit.report();
        for (var line : report.lines()) {
            out.printf(
                    "%-4s %-32s %5d ms  %s%n",
                    line.findings().isEmpty() ? "ok" : "BAD", line.name(), line.millis(), line.claim());
            line.notYetKnown().ifPresent(text -> out.printf("       not yet known: %s%n", text));
            line.findings().stream()
                    .limit(MOST_SHOWN)
                    .forEach(f -> out.printf("       %s: %s%s%n", f.id(), f.text(), drift(f.driftFen())));
            if (line.findings().size() > MOST_SHOWN) {
                out.printf("       and %d more%n", line.findings().size() - MOST_SHOWN);
            }
        }
        out.printf(
                "%d checks, %d findings, drift %d fen, %d ms%n",
                report.lines().size(),
                report.findings(),
                report.driftFen(),
                report.lines().stream().mapToLong(Audit.Line::millis).sum());
        return report.findings() == 0 ? 0 : 1;
    }

    private static String drift(long fen) {
        return fen == 0 ? "" : ", drift " + fen + " fen";
    }
}
