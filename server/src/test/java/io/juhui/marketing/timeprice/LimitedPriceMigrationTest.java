package io.juhui.marketing.timeprice;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.FreshDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Limited prices that were there before they became campaigns go on as they were. */
class LimitedPriceMigrationTest {

    private static void migrate(FreshDatabase.Made database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    @Test
    @DisplayName("旧的限时价变成活动：名称、时间、暂停、价格不变；被别的专享价先占住的规格只记一处")
    void turnsWhatWasThereIntoCampaigns() throws SQLException {
        var database = FreshDatabase.make();
        migrate(database, "20261130.3601");
        try (var connection = database.connect()) {
            run(connection, """
                    insert into limited_price (id, name, starts_at, ends_at, paused) values
                        (7, '整点', '2030-01-01Z', '2030-01-02Z', false), (8, '停着', '2030-01-01Z', '2030-02-01Z', true);
                    insert into limited_price_sku (campaign_id, sku_id, price_fen, during) values
                        (7, 101, 990, '[2030-01-01Z,2030-01-02Z)'), (7, 100, 880, '[2030-01-01Z,2030-01-02Z)'),
                        (8, 102, 770, '[2030-01-01Z,2030-02-01Z)');
                    insert into campaign (id, tool, name, starts_at, ends_at, channels, audience_kind, audience_ids,
                           all_goods, categories, products, skus, except_categories, except_products, except_skus,
                           times_per_person, units_per_person, units_per_order, closes, published_at)
                    values (9, 'groupbuy', '拼团', '2030-01-01Z', '2030-03-01Z', '{H5}', 'all', '{}', false, '{}', '{}',
                           '{101}', '{}', '{}', '{}', 0, 0, 0, '{}', '2030-01-01Z');
                    insert into campaign_exclusive (campaign_id, sku_id, during)
                    values (9, 101, '[2030-01-01Z,2030-03-01Z)');
                    """);
        }
        migrate(database, "latest");
        try (var connection = database.connect()) {
            assertThat(rows(connection, """
                            select concat_ws(' ', id, name, starts_at at time zone 'utc', published_at is not null,
                                   paused_at is not null, skus, audience_kind, cardinality(channels))
                              from campaign where tool = 'timeprice' order by id
                            """))
                    .containsExactly(
                            "7 整点 2030-01-01 00:00:00 t f {100,101} all 4", "8 停着 2030-01-01 00:00:00 t t {102} all 4");
            assertThat(rows(connection, """
                            select concat_ws(' ', campaign_id, sku_id, position, price_fen)
                              from limited_price_sku order by campaign_id, position
                            """)).containsExactly("7 100 1 880", "7 101 2 990", "8 102 1 770");
            assertThat(rows(
                            connection,
                            "select concat_ws(' ', campaign_id, sku_id) from campaign_exclusive order by sku_id"))
                    .containsExactly("7 100", "9 101", "8 102");
            assertThat(rows(connection, "select campaign_id from campaign_count order by 1"))
                    .contains("7", "8");
        }
    }
}
