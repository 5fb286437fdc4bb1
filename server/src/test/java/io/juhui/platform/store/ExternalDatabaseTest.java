package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {

    @Test
    void saysWhatIsWrongWithADatabaseThatDoesNotAnswer() {
        var nobody = new StoreProperties.Db("jdbc:postgresql://127.0.0.1:1/shop?loginTimeout=5", "shop", "s3cret", 2);

        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> new DatabaseServer.External(nobody).requireUsable())
                .satisfies(e -> {
                    var told = new DatabaseUnusable.Analyzer().analyze(e, e);
                    assertThat(told.getDescription()).contains("127.0.0.1:1").doesNotContain("s3cret");
                    assertThat(told.getAction()).contains("JUHUI_DB_URL");
                });
    }
}
