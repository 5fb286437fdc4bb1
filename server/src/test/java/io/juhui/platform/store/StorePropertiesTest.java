package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
