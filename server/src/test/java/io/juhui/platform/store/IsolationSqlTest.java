package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.JuhuiTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class IsolationSqlTest {

    @Autowired
    Store store;

    @Autowired
    DatabaseServer server;

    @Test
    @DisplayName("A19 数据库默认隔离级别是什么都一样：连接自己定为 read committed")
    void worksAtOneIsolationLevelWhateverTheDatabaseSays() throws SQLException {
        var stricter = server.url() + (server.url().contains("?") ? "&" : "?")
                + "options=-c%20default_transaction_isolation=serializable";
        var db = new StoreProperties.Db(stricter, server.user(), server.password(), 1);
        try (var pool = store.dataSource(
                new DatabaseServer.External(db), new StoreProperties(java.nio.file.Path.of("unused"), db))) {
            assertThat(shows(pool, "transaction_isolation")).isEqualTo("read committed");
        }
    }

    private static String shows(DataSource pool, String name) throws SQLException {
        try (var connection = pool.getConnection();
                var result = connection.createStatement().executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }
}
