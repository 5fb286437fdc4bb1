package io.juhui.party.membership.level;

import io.juhui.party.membership.MembershipProblem;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import io.juhui.trade.pricing.Adjustment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A level that gave a price is still his when the order is placed: decided again with the member's row held (M06). */
@Component
class LevelPart implements PlacingPart<Map<Long, Long>> {

    private static final Set<String> OURS = Set.of(MemberPriceRule.KIND, FreeFreightRule.KIND);
    private static final int RANK = 150;

    private final JdbcClient db;

    LevelPart(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int rank() {
        return RANK;
    }

    /** Levels of those whose price was made by theirs, in ascending order of buyers; nobody else is read. */
    @Override
    public Map<Long, Long> load(List<Draft> drafts) {
        var buyers = drafts.stream()
                .filter(draft -> given(draft).findAny().isPresent())
                .mapToLong(draft -> draft.buyer().value())
                .distinct()
                .toArray();
        var levels = new HashMap<Long, Long>();
        if (buyers.length > 0) {
            db.sql("select buyer_id, level_id from member where buyer_id = any(:buyers) order by buyer_id for share")
                    .param("buyers", buyers)
                    .query(Row.mapper(row -> levels.put(row.number("buyer_id"), row.number("level_id"))))
                    .list();
        }
        return levels;
    }

    private static java.util.stream.Stream<Adjustment> given(Draft draft) {
        return draft.lines().stream()
                .flatMap(line -> line.price().adjustments().stream())
                .filter(effect -> OURS.contains(effect.rule()));
    }

    @Override
    public void check(Map<Long, Long> levels, Draft draft) {
        var level = levels.get(draft.buyer().value());
        if (given(draft).anyMatch(effect -> level == null || effect.source() != level)) {
            throw MembershipProblem.LEVEL_CHANGED.problem();
        }
    }

    @Override
    public void take(Map<Long, Long> levels, Draft draft) {}

    @Override
    public void write(Map<Long, Long> levels, List<Draft> placed, Writes writes) {}
}
