package io.juhui.trade.aftersale;

import io.juhui.kernel.Problem;
import io.juhui.platform.jobs.DeadlineHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves a case on when nobody acted in time. Early, it comes again; late or twice, it finds the case as it is. */
@Component
class CaseTimers implements DeadlineHandler {

    private static final String SILENT = "商家超时未处理，可退货后退款";

    private final CaseRows rows;
    private final CaseCourse course;
    private final AfterSaleTerms terms;
    private final Clock clock;

    CaseTimers(CaseRows rows, CaseCourse course, AfterSaleTerms terms, Clock clock) {
        this.rows = rows;
        this.course = course;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CaseCourse.KIND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        var found = rows.find(new CaseId(id)).orElse(null);
        if (found == null || found.stand().due() == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(found.stand().due())) {
            return Optional.of(found.stand().due());
        }
        try {
            course.move(
                    found.id(),
                    found.version(),
                    Step.LAPSED,
                    "",
                    Who.SYSTEM,
                    c -> c.lapsed(terms.silenceRefunds(), terms.returnAddress(), SILENT));
        } catch (Problem e) {
            if (e.code() != AfterSaleProblem.MOVED) {
                throw e;
            }
        }
        return rows.find(found.id()).map(c -> c.stand().due());
    }
}
