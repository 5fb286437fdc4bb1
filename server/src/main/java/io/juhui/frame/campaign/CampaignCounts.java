package io.juhui.frame.campaign;

import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What campaigns have cost and brought so far, and what they may cost; the rows that every order of theirs counts into. */
@Component
class CampaignCounts {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;

    CampaignCounts(JdbcClient db) {
        this.db = db;
    }

    /** @param today the day that {@code spentToday} speaks of */
    record Count(Budget budget, Money spent, LocalDate today, Money spentToday, long orders, long units, Money goods) {

        /** What may still be spent on that day, or null without a bound. */
        @Nullable
        Money left(LocalDate day) {
            var whole = budget.total() == null ? null : budget.total().minus(spent);
            var ofDay = budget.perDay() == null
                    ? null
                    : budget.perDay()
                            .minus(day.equals(today) ? spentToday : Money.ZERO)
                            .max(Money.ZERO);
            if (whole == null || ofDay == null) {
                return whole == null ? ofDay : whole;
            }
            return whole.min(ofDay);
        }
    }

    static LocalDate day(Instant at) {
        return at.atZone(SHOP).toLocalDate();
    }

    void open(CampaignId id, Budget budget) {
        db.sql("insert into campaign_count (campaign_id, total_fen, day_fen) values (:id, :total, :day)")
                .param("id", id.value())
                .param("total", fen(budget.total()))
                .param("day", fen(budget.perDay()))
                .update();
    }

    /** Refuses a budget below what is spent. */
    void bound(CampaignId id, Budget budget) {
        try {
            db.sql("update campaign_count set total_fen = :total, day_fen = :day where campaign_id = :id")
                    .param("id", id.value())
                    .param("total", fen(budget.total()))
                    .param("day", fen(budget.perDay()))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw CampaignProblem.BUDGET.problem().at("/campaign/budget/total");
        }
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    Optional<Count> find(CampaignId id) {
        return Optional.ofNullable(of(List.of(id.value())).get(id.value()));
    }

    Map<Long, Count> of(Collection<Long> ids) {
        return read("""
                select campaign_id, total_fen, day_fen, spent_fen, day, day_spent_fen, orders, units, goods_fen
                  from campaign_count
                 where campaign_id = any(:ids)
                """, ids);
    }

    /** In ascending order. */
    Map<Long, Count> lock(Collection<Long> ids) {
        return read("""
                select campaign_id, total_fen, day_fen, spent_fen, day, day_spent_fen, orders, units, goods_fen
                  from campaign_count
                 where campaign_id = any(:ids)
                 order by campaign_id
                   for update
                """, ids);
    }

    private Map<Long, Count> read(String sql, Collection<Long> ids) {
        record Line(long id, Count count) {}
        var counts = new HashMap<Long, Count>();
        db.sql(sql)
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .query(Row.mapper(row -> new Line(
                        row.number("campaign_id"),
                        new Count(
                                new Budget(row.maybeMoney("total_fen"), row.maybeMoney("day_fen")),
                                row.money("spent_fen"),
                                LocalDate.parse(row.text("day")),
                                row.money("day_spent_fen"),
                                row.number("orders"),
                                row.number("units"),
                                row.money("goods_fen")))))
                .list()
                .forEach(line -> counts.put(line.id(), line.count()));
        return counts;
    }
}
