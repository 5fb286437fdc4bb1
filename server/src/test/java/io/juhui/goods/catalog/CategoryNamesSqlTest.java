package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Ids;
import io.juhui.testing.JuhuiTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@JuhuiTest
class CategoryNamesSqlTest {

    private static final String MIGRATION = "db/migration/catalog/V20261122_0907__catalog_category_name.sql";

    @Autowired
    JdbcClient db;

    @Autowired
    Ids ids;

    private long category(String name) {
        var id = ids.next();
        db.sql("insert into catalog_category (id, name, position) values (:id, :name, 0)")
                .param("id", id)
                .param("name", name)
                .update();
        return id;
    }

    private String name(long id) {
        return db.sql("select name from catalog_category where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** A shop that has two categories of a name already keeps both, and its older one keeps the name. */
    @Test
    @Transactional
    void migratesNamesThatWereGivenTwice() throws IOException {
        db.sql("drop index catalog_category_name").update();
        var name = "果园" + ids.next();
        var older = category(name);
        var younger = category(name);

        db.sql(new ClassPathResource(MIGRATION).getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(name(older)).isEqualTo(name);
        assertThat(name(younger)).isEqualTo(name + " (" + younger + ")");
    }
}
