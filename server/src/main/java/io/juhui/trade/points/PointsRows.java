package io.juhui.trade.points;

import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderEvent.Units;
import io.juhui.trade.ordering.OrderId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many points the lines of orders took. */
@Repository
class PointsRows {

    private final JdbcClient db;

    PointsRows(JdbcClient db) {
        this.db = db;
    }

    record Taken(OrderId order, LineId line, int quantity, long points) {}

    void add(List<Taken> taken, Writes writes) {
        writes.add("""
                insert into order_points (order_id, line_id, quantity, points)
                select * from unnest(:orders, :lines, :quantities, :points)
                """)
                .param(
                        "orders",
                        taken.stream().mapToLong(t -> t.order().value()).toArray())
                .param("lines", taken.stream().mapToLong(t -> t.line().value()).toArray())
                .param("quantities", taken.stream().mapToInt(Taken::quantity).toArray())
                .param("points", taken.stream().mapToLong(Taken::points).toArray())
                .expect(taken.size());
    }

    /** What {@link #back} would say. */
    long wouldBack(OrderId order, List<Units> lines) {
        return db.sql("""
                select coalesce(sum(p.points * (p.units_back + d.units) / p.quantity - p.points * p.units_back / p.quantity), 0)
                  from order_points p
                  join unnest(:lines, :units) as d(line_id, units) on d.line_id = p.line_id
                 where p.order_id = :order
                """)
                .param("order", order.value())
                .param("lines", lines.stream().mapToLong(u -> u.line().value()).toArray())
                .param("units", lines.stream().mapToInt(Units::units).toArray())
                .query(Long.class)
                .single();
    }

    /** Counts units that go back, and says how many points go back with them. More units than a line has are a bug. */
    long back(OrderId order, List<Units> lines) {
        return db
                .sql("""
                update order_points p
                   set units_back = p.units_back + d.units
                  from unnest(:lines, :units) as d(line_id, units)
                 where p.order_id = :order
                   and p.line_id = d.line_id
                returning p.points * p.units_back / p.quantity
                          - p.points * (p.units_back - d.units) / p.quantity as points
                """)
                .param("order", order.value())
                .param("lines", lines.stream().mapToLong(u -> u.line().value()).toArray())
                .param("units", lines.stream().mapToInt(Units::units).toArray())
                .query(Row.mapper(row -> row.number("points")))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
