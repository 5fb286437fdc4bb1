package io.juhui.marketing.newcomer;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Newcomer campaigns as the console would make them. */
@Component
@Lazy
public class GivenNewcomer {

    static final String PATH = "/api/console/newcomer-gifts";

    private final Given given;

    GivenNewcomer(Given given) {
        this.given = given;
    }

    static Map<String, Object> reward(String kind, long amount) {
        return new LinkedHashMap<>(Map.of("kind", kind, "item", "", "amount", amount));
    }

    /** 100 points and five yuan. */
    public static Map<String, Object> rule() {
        return new LinkedHashMap<>(Map.of(
                "rewards",
                new java.util.ArrayList<>(List.of(reward("points", 100), reward("balance", 500))),
                "worth",
                600));
    }

    public Http.Answer create(Map<String, Object> terms, Map<String, Object> rule) {
        return given.owner().post(PATH, Map.of("campaign", terms, "rule", rule));
    }
}
