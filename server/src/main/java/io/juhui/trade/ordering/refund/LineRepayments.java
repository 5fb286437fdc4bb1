package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Money;
import io.juhui.money.payment.RefundId;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What went back for units that had been sent: counted on the line by one guarded statement, and written down once per cause. */
@Component
public class LineRepayments {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    LineRepayments(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    public record Repayment(
            long cause, OrderId order, LineId line, int units, Money goods, Money freight, String reason) {}

    /** In both languages, since who reads it later may read either. */
    public record Moved(List<Foretold> zh, List<Foretold> en) {}

    /** Empty, too, for what went back before this was written down. */
    public Optional<Moved> moved(long cause) {
        return db.sql("select moved::text as moved from line_refund where cause = :cause and moved is not null")
                .param("cause", cause)
                .query(Row.mapper(row -> json.readValue(row.text("moved"), Moved.class)))
                .optional();
    }

    public boolean isMade(long cause) {
        return db.sql("select count(*) from line_refund where cause = :cause")
                        .param("cause", cause)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** False when the line has fewer units or less money left; what was refunded before it was sent is not there to be given again. */
    public boolean count(Repayment made) {
        return db.sql("""
                update order_line
                   set repaid = repaid + :units,
                       repaid_goods_fen = repaid_goods_fen + :goods,
                       repaid_freight_fen = repaid_freight_fen + :freight
                 where id = :line
                   and refunded + repaid + :units <= quantity
                   and repaid_goods_fen + :goods
                       <= goods_fen - goods_fen / quantity * refunded - least(refunded, goods_fen % quantity)
                   and repaid_freight_fen + :freight <= freight_fen
                """)
                        .param("line", made.line().value())
                        .param("units", made.units())
                        .param("goods", made.goods().fen())
                        .param("freight", made.freight().fen())
                        .update()
                == 1;
    }

    public void write(Repayment made, MoneyRoads.Gone gone, Moved moved) {
        db.sql("""
                insert into line_refund (cause, order_id, line_id, units, goods_fen, freight_fen, reason, refund_id, inside_fen, at,
                       moved)
                values (:cause, :order, :line, :units, :goods, :freight, :reason, :refund, :inside, :now, :moved::jsonb)
                """)
                .param("cause", made.cause())
                .param("order", made.order().value())
                .param("line", made.line().value())
                .param("units", made.units())
                .param("goods", made.goods().fen())
                .param("freight", made.freight().fen())
                .param("reason", made.reason())
                .param("refund", gone.outside().map(RefundId::value).orElse(null), Types.BIGINT)
                .param("inside", gone.inside().fen())
                .param("now", Timestamp.from(clock.instant()))
                .param("moved", json.writeValueAsString(moved))
                .update();
    }
}
