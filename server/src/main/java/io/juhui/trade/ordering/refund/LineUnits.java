package io.juhui.trade.ordering.refund;

import io.juhui.trade.ordering.LineId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the units of a line are. Each statement moves open ones only, so that no unit is sent and refunded, or either twice; all of
 * the lines move, or the caller's transaction has to end without any.
 */
@Component
public class LineUnits {

    private final JdbcClient db;

    LineUnits(JdbcClient db) {
        this.db = db;
    }

    /** False when one of the lines has fewer units open. */
    public boolean sent(Map<LineId, Integer> units) {
        return move("""
                update order_line
                   set sent = sent + d.units
                  from unnest(:lines, :units) as d(line_id, units)
                 where id = d.line_id
                   and sent + refunded + d.units <= quantity
                """, units);
    }

    /** False when one of the lines has fewer units open. */
    boolean refunded(Map<LineId, Integer> units) {
        return move("""
                update order_line
                   set refunded = refunded + d.units
                  from unnest(:lines, :units) as d(line_id, units)
                 where id = d.line_id
                   and sent + refunded + d.units <= quantity
                """, units);
    }

    private boolean move(String statement, Map<LineId, Integer> units) {
        var sorted = new TreeMap<Long, Integer>();
        units.forEach((line, n) -> sorted.put(line.value(), n));
        return db.sql(statement)
                        .param("lines", sorted.keySet().toArray(Long[]::new))
                        .param("units", sorted.values().toArray(Integer[]::new))
                        .update()
                == units.size();
    }
}
