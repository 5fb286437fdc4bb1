package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StorePropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://shop:s3cret@db.example:5433/juhui, jdbc:postgresql://db.example:5433/juhui, shop, s3cret",
        "postgres://shop@db.example/juhui, jdbc:postgresql://db.example/juhui, shop, given",
        "postgresql://shop:a%40b+c@db/juhui?sslmode=require, jdbc:postgresql://db/juhui?sslmode=require, shop, a@b+c",
        "postgresql://db/juhui, jdbc:postgresql://db/juhui, asked, given",
        "jdbc:postgresql://db/juhui, jdbc:postgresql://db/juhui, asked, given"
    })
    void readsAnAddressAsPeopleWriteItAndAsTheDriverDoes(String written, String url, String user, String password) {
        var db = new StoreProperties.Db(written, "asked", "given", 4);
        assertThat(db.url()).isEqualTo(url);
        assertThat(db.user()).isEqualTo(user);
        assertThat(db.password()).isEqualTo(password);
    }

    @Test
    void neverShowsThePassword() {
        assertThat(new StoreProperties.Db("", "asked", "given", 4).toString()).doesNotContain("given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "Password", "changeme", "123456", "juhui"})
    @DisplayName("Q01 数据库密码是人尽皆知的样例：演示之外拒绝启动，说明怎么补救")
    void refusesASamplePasswordOutsideTheDemo(String sample) {
        var db = new StoreProperties.Db("jdbc:postgresql://127.0.0.1:1/juhui", "shop", sample, 4);
        var shop = new StoreProperties(Path.of("unused"), db);

        assertThatThrownBy(() -> new Store().databaseServer(shop, Mode.SERVE, new MockEnvironment()))
                .hasMessageContaining("juhui.db.password")
                .hasMessageContaining("alter role");
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThatThrownBy(() -> new Store().databaseServer(shop, Mode.SERVE, demo))
                .as("there is no such database, and that is all")
                .hasMessageNotContaining("juhui.db.password");
    }

    @Test
    void takesAPasswordOfOnesOwnOrNone() {
        for (var own : List.of("", "correct horse battery")) {
            var db = new StoreProperties.Db("jdbc:postgresql://db/juhui", "shop", own, 4);
            assertThatCode(db::requireOwnPassword).doesNotThrowAnyException();
        }
    }
}
