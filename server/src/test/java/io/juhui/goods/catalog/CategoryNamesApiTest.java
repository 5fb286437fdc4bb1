package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Below one parent a name says which category is meant. */
@JuhuiTest
class CategoryNamesApiTest {

    private static final String CATEGORIES = "/api/console/categories";

    @Autowired
    Given given;

    private Http owner;
    private String name;

    @BeforeEach
    void aNameOfItsOwn() {
        owner = given.owner();
        name = "时令" + Long.toString(System.nanoTime(), 36);
    }

    private static Map<String, @Nullable Object> body(@Nullable String parent, String name) {
        var body = new HashMap<String, @Nullable Object>(Map.of("name", name, "position", 0));
        body.put("parentId", parent);
        body.put("iconId", null);
        return body;
    }

    private Http.Answer create(@Nullable String parent, String name) {
        return owner.post(CATEGORIES, body(parent, name));
    }

    private static String id(Http.Answer made) {
        return made.ok().get("id").asString();
    }

    @Test
    @DisplayName("同一级里的同名分类被拒绝，指着名称这一格；不同级可以同名")
    void refusesASecondCategoryOfANameInOnePlace() {
        var top = id(create(null, name));

        for (var again : List.of(create(null, name), create(null, " " + name + " "))) {
            assertThat(again.problem()).isEqualTo("catalog/category-exists");
            assertThat(again.json().at("/fields/0/pointer").asString()).isEqualTo("/name");
        }
        var below = id(create(top, name));
        assertThat(create(top, name).problem()).isEqualTo("catalog/category-exists");
        assertThat(owner.put(CATEGORIES + "/" + below, body(null, name)).problem())
                .isEqualTo("catalog/category-exists");
        assertThat(owner.put(CATEGORIES + "/" + below, body(top, name)).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("六个人同时新建同名分类：恰好一个成功")
    void givesANameToOneOfManyWhoAskAtOnce() {
        var answers = Together.run(6, _ -> create(null, name));

        assertThat(answers.stream().map(Http.Answer::status))
                .containsOnlyOnce(200)
                .contains(409);
    }

    @Test
    @DisplayName("换到不存在的上级：404，指着上级这一格")
    void pointsAtAParentThatIsNotThere() {
        var refused = create("404404404404", name);

        assertThat(refused.problem()).isEqualTo("catalog/no-such-category");
        assertThat(refused.json().at("/fields/0/pointer").asString()).isEqualTo("/parentId");
    }
}
