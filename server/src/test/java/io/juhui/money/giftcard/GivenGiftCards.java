package io.juhui.money.giftcard;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gift cards as the console would make them. */
@Component
@Lazy
public class GivenGiftCards {

    static final String PATH = "/api/console/gift-cards";

    private final Given given;
    private final Clock clock;

    GivenGiftCards(Given given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    /** A hundred yuan each, good now and for a year. */
    public Map<String, Object> terms(int count) {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "新年礼品卡");
        terms.put("note", "客户答谢");
        terms.put("sold", false);
        terms.put("face", 10_000);
        terms.put("count", count);
        terms.put("validFrom", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("validUntil", clock.instant().plus(Duration.ofDays(365)).toString());
        terms.put("lastingDays", 0);
        return terms;
    }

    public String issue(Map<String, Object> terms) {
        return given.owner().post(PATH, terms).ok().get("id").asString();
    }

    public String issue(int count) {
        return issue(terms(count));
    }

    public List<String> codes(String batch) {
        var codes = new ArrayList<String>();
        given.owner()
                .post(PATH + "/" + batch + "/codes", Map.of())
                .ok()
                .get("codes")
                .forEach(one -> codes.add(one.get("code").asString()));
        return codes;
    }

    /** The code of a card nobody has redeemed. */
    public String code() {
        return codes(issue(1)).getFirst();
    }

    static Http.Answer redeem(Given.Buyer buyer, String code) {
        return buyer.http().post("/api/gift-cards/redemptions", Map.of("code", code));
    }
}
