package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.abuse.ApiDocument.Who;
import io.juhui.testing.JuhuiTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not there can neither be changed nor come into being by being changed. Drawn from the API document. */
@JuhuiTest
class UnknownIdTest {

    private static final String NOBODYS = "404404404404404404";

    @Autowired
    ApiDocument api;

    @Autowired
    Scenes scenes;

    @Test
    @DisplayName("商家端每个带编号的写接口：编号不存在一律 404，不会凭空造出一行")
    void makesNothingOutOfAnUnknownId() {
        var tried = api.operations().stream()
                .filter(o -> o.writes() && o.who() == Who.STAFF && !o.places().isEmpty())
                .toList();

        assertThat(tried).hasSizeGreaterThan(20).allSatisfy(operation -> {
            var scene = scenes.of(operation);
            var path = operation.path().replaceAll("\\{\\w+}", NOBODYS);
            var answer = scene.caller().send(operation.method(), path, scene.body());
            assertThat(answer.status()).as(operation + " " + answer.text()).isEqualTo(404);
        });
    }
}
