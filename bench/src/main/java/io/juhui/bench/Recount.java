package io.juhui.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds what the clients were told against the rows. */
final class Recount {

    private static final int QUIET_SECONDS = 300;

    private final Server server;
    private final Journal journal;

    Recount(Server server, Journal journal) {
        this.server = server;
        this.journal = journal;
    }

    private record Found(String id, String status) {}

    /** Waits until timers, polls and notices have done what is due, as the shop promises without anybody's help. */
    void awaitQuiet() throws IOException, SQLException {
        var due = Map.of(
                "unpaid orders past their deadline",
                "select count(*) from trade_order where status = 'UNPAID' and pay_before < now()",
                "payments taken and not heard of",
                "select count(*) from sim_payment s join payment p using (out_trade_no) where s.state in ('SUCCESS', 'REFUND') and p.status <> 'CAPTURED'",
                "refunds under way",
                "select count(*) from refund where status in ('REQUESTED', 'ACCEPTED')");
        var left = new HashMap<>(due);
        for (int second = 0; second < QUIET_SECONDS && !left.isEmpty(); second++) {
            for (var one : due.entrySet()) {
                if (server.count(one.getValue()) == 0) {
                    left.remove(one.getKey());
                }
            }
            Pause.millis(1_000);
        }
        left.keySet().forEach(what -> journal.find("still there after " + QUIET_SECONDS + " s: " + what));
    }

    void orders() throws IOException, SQLException {
        var found = found();
        for (var ticket : journal.tickets()) {
            var mine = found.getOrDefault(ticket.key(), List.of());
            found.remove(ticket.key());
            if (ticket.isRefused() && !mine.isEmpty()) {
                journal.find("refused, and yet an order: " + ticket.key() + " " + mine);
            } else if (ticket.order() != null
                    && (mine.size() != 1 || !mine.getFirst().id().equals(ticket.order()))) {
                journal.find("acknowledged order " + ticket.order() + " of " + ticket.key() + ", found: " + mine);
            } else if (ticket.order() == null && !ticket.isRefused()) {
                journal.find("never got an answer: " + ticket.key());
            } else if (ticket.isCancelled()
                    && !Objects.requireNonNull(mine.getFirst()).status().equals("CANCELLED")) {
                journal.find("cancellation acknowledged, and yet " + mine);
            }
        }
        found.forEach((key, orders) -> journal.find("orders that nobody asked for: " + key + " " + orders));
    }

    private Map<String, List<Found>> found() throws IOException, SQLException {
        var found = new HashMap<String, List<Found>>();
        try (var c = server.connect();
                var rows = c.createStatement()
                        .executeQuery("select note, id::text, status from trade_order where note like 'fault-%'")) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                        .add(new Found(rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }

    /** @param units what each SKU had at the beginning and got since */
    void stock(Map<String, Long> units) throws IOException, SQLException {
        for (var one : units.entrySet()) {
            none(
                    "stock of SKU " + one.getKey() + " is not what it was, plus what came, held by who lives",
                    """
                    select count(*)
                      from stock s
                     where sku_id = %s
                       and (on_hand <> %d
                            or reserved > on_hand
                            or reserved <> (select coalesce(sum(l.quantity), 0)
                                              from order_line l
                                              join trade_order o on o.id = l.order_id
                                             where l.sku_id = s.sku_id
                                               and o.status not in ('CANCELLED', 'SHIPPED', 'DONE')))
                    """.formatted(one.getKey(), one.getValue()));
        }
    }

    void money() throws IOException, SQLException {
        none("taken by the gateway, unknown here", """
                select count(*)
                  from sim_payment s
                  left join payment p on p.out_trade_no = s.out_trade_no
                                     and p.status = 'CAPTURED'
                                     and p.captured_fen = s.paid_fen
                 where s.state in ('SUCCESS', 'REFUND')
                   and p.id is null
                """);
        none("captured, with neither a living paid order nor a refund", """
                select count(*)
                  from payment p
                  join trade_order o on o.id = p.order_id
                 where p.status = 'CAPTURED'
                   and (o.paid_at is null or o.status = 'CANCELLED')
                   and p.captured_fen <> (select coalesce(sum(r.amount_fen), 0)
                                            from refund r
                                           where r.payment_id = p.id
                                             and r.status = 'SUCCEEDED')
                """);
        none("paid orders without exactly one accepted payment", """
                select count(*)
                  from trade_order o
                 where note like 'fault-%'
                   and paid_at is not null
                   and (select count(*) from payment p where p.order_id = o.id and p.verdict = 'ACCEPTED') <> 1
                """);
        none("refunds that the gateway knows otherwise", """
                select count(*)
                  from refund r
                  join trade_order o on o.id = r.order_id and o.note like 'fault-%'
                  left join sim_refund s on s.refund_no = r.refund_no
                                        and s.amount_fen = r.amount_fen
                                        and s.state = 'SUCCESS'
                 where r.status <> 'SUCCEEDED'
                    or s.id is null
                """);
        none("given back twice by the gateway", """
                select count(*)
                  from (select out_trade_no from sim_refund group by out_trade_no having count(*) > 1) t
                """);
        for (var ticket : journal.tickets()) {
            if (ticket.isPaid()) {
                none(
                        "a payment was acknowledged and order " + ticket.order() + " has none",
                        "select 1 - least(1, count(*)) from payment where status = 'CAPTURED' and order_id = "
                                + ticket.order());
            }
        }
    }

    private void none(String finding, String sql) throws IOException, SQLException {
        var count = server.count(sql);
        if (count != 0) {
            journal.find(finding + ": " + count);
        }
    }

    /** A thread that died is missed by nobody until it is needed. */
    void log() throws IOException {
        server.log().filter(line -> line.contains("Exception in thread")).forEach(journal::find);
    }

    void audit() {
        if (!server.auditIsClean()) {
            journal.find("the audit has findings, see audit.log");
        }
    }
}
