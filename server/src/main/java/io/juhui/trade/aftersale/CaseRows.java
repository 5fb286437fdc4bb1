package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.store.Row;
import io.juhui.trade.aftersale.AfterSaleCase.Asked;
import io.juhui.trade.aftersale.AfterSaleCase.Stand;
import io.juhui.trade.fulfilment.Carrier;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.LineRefunds.Worth;
import io.juhui.trade.ordering.OrderId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases. */
@Component
class CaseRows {

    private static final String SELECT = """
            select id, order_id, line_id, buyer_id, units, worth_goods_fen, worth_freight_fen, opened_at, asked_kind, asked_fen,
                   reason, description, media_ids, status, version, due_at, kind, amount_fen, said, with_shop, rejected,
                   restock, return_to, back_carrier, back_number, forth_carrier, forth_number
              from aftersale_case
            """;

    private static final RowMapper<AfterSaleCase> CASE = Row.mapper(row -> new AfterSaleCase(
            row.id("id", CaseId::new),
            row.id("order_id", OrderId::new),
            row.id("line_id", LineId::new),
            row.id("buyer_id", BuyerId::new),
            row.count("units"),
            new Worth(row.money("worth_goods_fen"), row.money("worth_freight_fen")),
            row.instant("opened_at"),
            new Asked(
                    CaseKind.valueOf(row.text("asked_kind")),
                    row.money("asked_fen"),
                    CaseReason.valueOf(row.text("reason")),
                    row.text("description"),
                    row.numbers("media_ids").stream().map(MediaId::new).toList()),
            stand(row),
            row.count("version")));

    private static Stand stand(Row row) {
        return new Stand(
                CaseStatus.valueOf(row.text("status")),
                row.maybeInstant("due_at"),
                CaseKind.valueOf(row.text("kind")),
                row.money("amount_fen"),
                row.text("said"),
                row.flag("with_shop"),
                row.flag("rejected"),
                row.count("restock"),
                row.text("return_to"),
                leg(row, "back"),
                leg(row, "forth"));
    }

    private static @Nullable Leg leg(Row row, String way) {
        var carrier = row.maybeText(way + "_carrier");
        return carrier == null ? null : new Leg(Carrier.valueOf(carrier), row.text(way + "_number"));
    }

    private final JdbcClient db;

    CaseRows(JdbcClient db) {
        this.db = db;
    }

    Optional<AfterSaleCase> find(CaseId id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(CASE)
                .optional();
    }

    AfterSaleCase get(CaseId id) {
        return find(id).orElseThrow(AfterSaleProblem.NO_SUCH_CASE::problem);
    }

    /** Another buyer's case is no case (P01). */
    AfterSaleCase ofBuyer(BuyerId buyer, CaseId id) {
        return find(id).filter(c -> c.buyer().equals(buyer)).orElseThrow(AfterSaleProblem.NO_SUCH_CASE::problem);
    }

    /** Newest first, from below {@code after}; one row more than {@code limit}. */
    List<AfterSaleCase> ofOrder(OrderId order, long after, int limit) {
        return db.sql(SELECT + " where order_id = :order and id < :after order by id desc limit :limit")
                .param("order", order.value())
                .param("after", after)
                .param("limit", limit + 1)
                .query(CASE)
                .list();
    }

    /** Those that are open, one a line at most. */
    List<AfterSaleCase> openOf(OrderId order) {
        return db.sql(SELECT + """
                 where order_id = :order
                   and status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN')
                """).param("order", order.value()).query(CASE).list();
    }

    /** Newest first, from below {@code after}; one row more than {@code limit}. */
    List<AfterSaleCase> ofBuyer(BuyerId buyer, long after, int limit) {
        return db.sql(SELECT + " where buyer_id = :buyer and id < :after order by id desc limit :limit")
                .param("buyer", buyer.value())
                .param("after", after)
                .param("limit", limit + 1)
                .query(CASE)
                .list();
    }

    /** Where a list of the open ones, soonest due first, goes on. */
    record Place(Instant due, long id) {

        static final Place FIRST = new Place(Instant.EPOCH, 0);
    }

    /** Open ones, soonest due first; one row more than {@code limit}. */
    List<AfterSaleCase> due(Collection<CaseStatus> statuses, Place after, int limit) {
        return db.sql(SELECT + """
                 where status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN')
                   and status = any(:statuses)
                   and (due_at, id) > (:due, :id)
                 order by due_at, id
                 limit :limit
                """)
                .param("statuses", names(statuses))
                .param("due", Timestamp.from(after.due()))
                .param("id", after.id())
                .param("limit", limit + 1)
                .query(CASE)
                .list();
    }

    /** Ended ones, newest first; one row more than {@code limit}. */
    List<AfterSaleCase> ended(Collection<CaseStatus> statuses, long after, int limit) {
        return db.sql(SELECT + " where status = any(:statuses) and id < :after order by id desc limit :limit")
                .param("statuses", names(statuses))
                .param("after", after)
                .param("limit", limit + 1)
                .query(CASE)
                .list();
    }

    /** How many wait for whom. */
    java.util.Map<CaseStatus, Long> counts() {
        var counts = new java.util.EnumMap<CaseStatus, Long>(CaseStatus.class);
        db.sql("""
                select status, count(*) as cases
                  from aftersale_case
                 where status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN')
                 group by status
                """)
                .query(Row.mapper(row -> counts.put(CaseStatus.valueOf(row.text("status")), row.number("cases"))))
                .list();
        return counts;
    }

    private static String[] names(Collection<CaseStatus> statuses) {
        return statuses.stream().map(CaseStatus::name).toArray(String[]::new);
    }
}
