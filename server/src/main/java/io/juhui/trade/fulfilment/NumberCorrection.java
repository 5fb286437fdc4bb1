package io.juhui.trade.fulfilment;

import io.juhui.kernel.Language;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a package its true carrier and number, until its order has been received. What the wrong number told, a signature too, was
 * of somebody else's package: it is forgotten, the time until receipt counts anew, and the buyer is told. The earlier number stays
 * on record.
 */
@Component
class NumberCorrection {

    private final Orders orders;
    private final Parcels parcels;
    private final Corrections corrections;
    private final NumberUse numbers;
    private final Deadlines deadlines;
    private final FulfilmentNotices notices;

    NumberCorrection(
            Orders orders,
            Parcels parcels,
            Corrections corrections,
            NumberUse numbers,
            Deadlines deadlines,
            FulfilmentNotices notices) {
        this.orders = orders;
        this.parcels = parcels;
        this.corrections = corrections;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.notices = notices;
    }

    @Transactional
    void correct(OrderId id, ParcelId parcelId, Carrier carrier, String written, boolean meant, String by) {
        var number = Shipping.number(written);
        var order = orders.locked(id);
        var parcel = parcels.find(parcelId)
                .filter(p -> p.order().equals(id))
                .orElseThrow(FulfilmentProblem.NO_SUCH_PARCEL::problem);
        if (parcel.isUnder(carrier, number)) {
            return;
        }
        numbers.check(number, id, Optional.of(parcelId), meant);
        orders.onItsWayAgain(id);
        parcels.lock(id);
        var at = corrections.replace(parcel, carrier, number, by);
        deadlines.set(TraceDeadline.KIND, parcelId.value(), at);
        orders.tell(
                id,
                "PACKAGE_CORRECTED",
                "运单号更正：" + parcel.title(Language.CHINESE) + " → " + carrier.title(Language.CHINESE) + " " + number,
                "Package number corrected: " + parcel.title(Language.ENGLISH) + " → " + carrier.title(Language.ENGLISH)
                        + " " + number,
                "STAFF",
                by);
        notices.corrected(order, parcels.find(parcelId).orElseThrow(), parcel);
    }

    /** The rows of it: the package under its new number, and the old one on record. */
    @Component
    static class Corrections {

        private final JdbcClient db;
        private final Clock clock;

        Corrections(JdbcClient db, Clock clock) {
            this.db = db;
            this.clock = clock;
        }

        java.time.Instant replace(Parcel parcel, Carrier carrier, String number, String by) {
            var at = clock.instant();
            var replaced = db.sql("""
                    with corrected as (
                        update parcel
                           set carrier = :carrier, tracking_number = :number, followed = false, signed_at = null,
                               corrections = corrections + 1
                         where id = :id
                           and carrier = :oldCarrier
                           and tracking_number = :oldNumber
                           and corrections < 10
                        returning id, corrections
                    )
                    insert into parcel_correction (parcel_id, nth, carrier, tracking_number, by, at)
                    select id, corrections, :oldCarrier, :oldNumber, :by, :at from corrected
                    """)
                    .param("carrier", carrier.name())
                    .param("number", number)
                    .param("id", parcel.id().value())
                    .param("oldCarrier", parcel.carrier().name())
                    .param("oldNumber", parcel.trackingNumber())
                    .param("by", by)
                    .param("at", Timestamp.from(at))
                    .update();
            if (replaced == 0) {
                throw FulfilmentProblem.CORRECTED_TOO_OFTEN.problem();
            }
            db.sql("delete from parcel_trace where parcel_id = :id")
                    .param("id", parcel.id().value())
                    .update();
            return at;
        }
    }
}
