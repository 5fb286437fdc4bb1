package io.juhui.marketing.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.audit.AuditCheck.Finding;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** That the audit finds a fen, a unit, a help or an hour too many; undone afterwards. */
@JuhuiTest
@Transactional
class BargainAuditSqlTest {

    /** No other test's. */
    private static final long ID = 33_000_001;

    @Autowired
    JdbcClient db;

    @Autowired
    List<AuditCheck> checks;

    private List<String> found(String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .flatMap(check -> check.findings().stream())
                .map(Finding::id)
                .filter(id -> id.startsWith(Long.toString(ID)))
                .toList();
    }

    private void run(String sql) {
        db.sql(sql).param("id", ID).update();
    }

    /** ¥20 less ¥2 by launching, ¥3 by one helper, ¥7 to come from another. */
    @BeforeEach
    void launch() {
        run("""
                insert into bargain (campaign_id, cutting, helpers, hours, buying, pay_minutes, launches_per_person,
                       helps_per_person)
                values (:id, 'RANDOM', 2, 24, 'ANY', 60, 3, 3)
                """);
        run("""
                insert into bargain_sku (campaign_id, sku_id, position, start_fen, floor_fen, first_fen, stock, taken)
                values (:id, 7, 1, 2000, 800, 200, 5, 1)
                """);
        run("""
                insert into bargain_launch (id, campaign_id, product_id, sku_id, owner_id, state, start_fen, floor_fen, first_fen,
                       cuts, any_price, closes_lanes, helped, price_fen, launched_at, closes_at, pay_until)
                values (:id, :id, 6, 7, 8, 'OPEN', 2000, 800, 200, '{300,700}', true, '{}', 1, 1500, '2026-01-01', '2099-01-01',
                        '2099-01-02')
                """);
        run(
                "insert into bargain_help (launch_id, helper_id, position, amount_fen, at) values (:id, 9, 1, 300, '2026-01-01')");
        run(
                "insert into bargain_person (campaign_id, buyer_id, launches, helps) values (:id, 8, 1, 0), (:id, 9, 0, 1)");
        for (var name : List.of("bargain.cuts", "bargain.stock", "bargain.persons", "bargain.ends")) {
            assertThat(found(name)).as(name).isEmpty();
        }
    }

    @Test
    void findsAPriceThatHelpsDoNotExplain() {
        run("update bargain_launch set price_fen = price_fen - 1 where id = :id");
        assertThat(found("bargain.cuts")).hasSize(1);
    }

    @Test
    void findsAHelpThatWasNotDrawn() {
        run("update bargain_help set amount_fen = 299 where launch_id = :id");
        run("update bargain_launch set price_fen = 1501 where id = :id");
        assertThat(found("bargain.cuts")).hasSize(1);
    }

    @Test
    void findsCutsThatDoNotComeToTheFloor() {
        run("update bargain_launch set cuts = '{300,699}' where id = :id");
        assertThat(found("bargain.cuts")).hasSize(1);
    }

    @Test
    void findsWhoHelpedOneself() {
        run("update bargain_help set helper_id = 8 where launch_id = :id");
        assertThat(found("bargain.cuts")).hasSize(1);
        assertThat(found("bargain.persons")).isNotEmpty();
    }

    @Test
    void findsAUnitThatNobodyHas() {
        run("update bargain_launch set state = 'EXPIRED', ended_at = '2026-01-02' where id = :id");
        assertThat(found("bargain.stock")).hasSize(1);
    }

    @Test
    void findsAPersonCountedWrongly() {
        run("update bargain_person set helps = helps + 1 where campaign_id = :id and buyer_id = 9");
        assertThat(found("bargain.persons")).hasSize(1);
    }

    @Test
    void findsWhatIsOpenPastItsTime() {
        run("update bargain_launch set closes_at = '2026-01-02', pay_until = '2026-01-03' where id = :id");
        assertThat(found("bargain.ends")).hasSize(1);
    }
}
