package io.juhui.trade.aftersale;

import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a case moves, whoever moves it: the order is locked, the case is read as it stands, the move is decided, written with its guard, and
 * what follows from it follows in the same transaction: its time, money and goods, the order's clocks, the word to both sides.
 */
@Component
class CaseCourse {

    static final String KIND = "aftersale.case";

    private final CaseRows rows;
    private final CaseMoves moves;
    private final CaseEffects effects;
    private final AfterSaleTerms terms;
    private final Deadlines deadlines;
    private final Clock clock;

    CaseCourse(
            CaseRows rows,
            CaseMoves moves,
            CaseEffects effects,
            AfterSaleTerms terms,
            Deadlines deadlines,
            Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.effects = effects;
        this.terms = terms;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Opens it; refuses when its line has an open one. The caller has the order locked. */
    @Transactional
    void open(AfterSaleCase asked) {
        var opened = timed(asked);
        if (!moves.open(opened)) {
            throw AfterSaleProblem.ALREADY_OPEN.problem();
        }
        deadline(opened);
        effects.opened(opened);
    }

    /**
     * Moves it.
     *
     * @param seen the version that whoever moves it has seen; refused when it has moved on since
     */
    @Transactional
    void move(CaseId id, int seen, Step step, String detail, Who who, UnaryOperator<AfterSaleCase> decide) {
        effects.lock(rows.get(id).order());
        var before = rows.get(id);
        if (before.version() != seen) {
            throw AfterSaleProblem.MOVED.problem().with("version", before.version());
        }
        var after = timed(decide.apply(before));
        if (!moves.move(before, after)) {
            throw AfterSaleProblem.MOVED.problem();
        }
        deadline(after);
        effects.moved(before, after, new CaseEffects.Said(step, detail, who), !moves.anyOpen(after.order()));
    }

    private AfterSaleCase timed(AfterSaleCase c) {
        return c.due(terms.due(c.status(), clock.instant()));
    }

    private void deadline(AfterSaleCase c) {
        var due = c.stand().due();
        if (due == null) {
            deadlines.clear(KIND, c.id().value());
        } else {
            deadlines.set(KIND, c.id().value(), due);
        }
    }
}
