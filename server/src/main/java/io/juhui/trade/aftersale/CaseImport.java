package io.juhui.trade.aftersale;

import io.juhui.platform.settings.Settings;
import io.juhui.trade.aftersale.AfterSaleCase.Asked;
import io.juhui.trade.aftersale.Claims.Wish;
import io.juhui.trade.fulfilment.Carrier;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and takes them as far as they are told to have come, by the same moves as people: for demonstration data. */
@Component
public class CaseImport {

    private final Claims claims;
    private final CaseCourse course;
    private final CaseRows rows;
    private final Settings settings;

    CaseImport(Claims claims, CaseCourse course, CaseRows rows, Settings settings) {
        this.claims = claims;
        this.course = course;
        this.rows = rows;
        this.settings = settings;
    }

    /** What somebody did next. */
    public enum Happened {
        AGREED,
        REFUSED,
        OFFERED_HALF,
        WITHDRAWN,
        SENT_BACK,
        RECEIVED,
        PASSED,
        REJECTED,
        SENT_OUT,
        CONFIRMED
    }

    /**
     * A case about one unit; kind and reason by the names of the shop's own lists.
     *
     * @param returnTo where its goods were to be sent
     */
    public record Told(
            Order order,
            OrderLine line,
            String kind,
            String reason,
            String description,
            String said,
            List<Happened> course,
            String returnTo) {}

    @Transactional
    public void returnsGoTo(String address) {
        settings.put(AfterSaleTerms.RETURN_ADDRESS, address);
    }

    /** Nothing where the order does not admit it any more. */
    @Transactional
    public void bringIn(Told told) {
        var kind = CaseKind.valueOf(told.kind());
        var reason = CaseReason.valueOf(told.reason());
        var order = told.order();
        var preview =
                claims.preview(order.buyer(), order.id(), new Wish(told.line().id(), 1, kind, reason));
        var asked = new Asked(kind, preview.amount(), reason, told.description(), List.of());
        var id = claims.told(order.buyer(), order.id(), told.line().id(), asked);
        told.course().forEach(happened -> move(id, happened, told));
    }

    private void move(CaseId id, Happened happened, Told told) {
        var said = told.said();
        var seen = rows.get(id).version();
        var staff = new Who("STAFF", "owner");
        var back = new Leg(Carrier.SF, "SF" + id.value() % 10_000_000_000L);
        var forth = new Leg(Carrier.ZTO, "ZTO" + id.value() % 10_000_000_000L);
        switch (happened) {
            case AGREED -> course.move(id, seen, Step.AGREED, "", staff, c -> c.agreed(told.returnTo()));
            case REFUSED -> course.move(id, seen, Step.REFUSED, said, staff, c -> c.refused(said));
            case OFFERED_HALF ->
                course.move(
                        id,
                        seen,
                        Step.OFFERED,
                        said,
                        staff,
                        c -> c.offered(
                                CaseKind.REFUND_ONLY,
                                io.juhui.kernel.Money.fen(c.worth().goods().fen() / 2),
                                said));
            case WITHDRAWN -> course.move(id, seen, Step.WITHDRAWN, "", Who.BUYER, AfterSaleCase::withdrawn);
            case SENT_BACK -> course.move(id, seen, Step.SENT_BACK, back.number(), Who.BUYER, c -> c.sentBack(back));
            case RECEIVED -> course.move(id, seen, Step.RECEIVED, "", staff, AfterSaleCase::received);
            case PASSED -> course.move(id, seen, Step.PASSED, "", staff, c -> c.passed(1));
            case REJECTED -> course.move(id, seen, Step.REJECTED, said, staff, c -> c.rejected(said));
            case SENT_OUT -> course.move(id, seen, Step.SENT_OUT, forth.number(), staff, c -> c.sentOut(forth));
            case CONFIRMED -> course.move(id, seen, Step.CONFIRMED, "", Who.BUYER, AfterSaleCase::confirmed);
        }
    }
}
