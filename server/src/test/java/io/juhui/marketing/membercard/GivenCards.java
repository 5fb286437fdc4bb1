package io.juhui.marketing.membercard;

import io.juhui.money.ledger.Balances;
import io.juhui.money.ledger.Pot;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Cards as the console makes them and buyers buy them; those that lower prices are taken off sale by who made them. */
@Component
@Lazy
public class GivenCards {

    static final String CONSOLE = "/api/console/member-cards";

    private final Given given;
    private final Till till;
    private final Balances balances;

    GivenCards(Given given, Till till, Balances balances) {
        this.given = given;
        this.till = till;
        this.balances = balances;
    }

    static Map<String, Object> perks(long gift, long points) {
        return Map.of("gift", gift, "points", points, "rewards", List.of());
    }

    /** A month for ¥30.00 and a year for ¥300.00; goods cost no less, nothing is given. */
    public Map<String, Object> terms() {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "PLUS");
        terms.put("rate", 10_000);
        terms.put("freeFreight", false);
        terms.put("bought", perks(0, 0));
        terms.put("everyDays", 0);
        terms.put("periodic", perks(0, 0));
        terms.put("specs", List.of(Map.of("months", 1, "price", 3_000), Map.of("months", 12, "price", 30_000)));
        terms.put("onSale", true);
        return terms;
    }

    Map<String, Object> terms(Map<String, Object> other) {
        var terms = terms();
        terms.putAll(other);
        return terms;
    }

    public String make(Map<String, Object> terms) {
        return given.owner().post(CONSOLE, terms).ok().get("id").asString();
    }

    Http.Answer offSale(String card, Map<String, Object> terms) {
        var off = new LinkedHashMap<>(terms);
        off.put("onSale", false);
        return given.owner().put(CONSOLE + "/" + card, Map.of("version", 1, "terms", off));
    }

    Http.Answer buy(Given.Buyer buyer, String card, int months, long price) {
        return buyer.http().post("/api/member-cards/" + card + "/purchases", Map.of("months", months, "price", price));
    }

    long begun(Given.Buyer buyer, String card, int months, long price) {
        var id = buy(buyer, card, months, price).ok().get("id").asString();
        buyer.http()
                .post("/api/payables/" + id + "/payments", Map.of("method", "WECHAT_H5"))
                .ok();
        return Long.parseLong(id);
    }

    public long bought(Given.Buyer buyer, String card) {
        var id = begun(buyer, card, 1, 3_000);
        till.pay(id);
        Till.until(() -> state(buyer, id).equals("PAID"));
        return id;
    }

    String state(Given.Buyer buyer, long id) {
        return buyer.http().get("/api/payables/" + id).ok().get("state").asString();
    }

    long in(Given.Buyer buyer, Pot pot) {
        return balances.of(buyer.id()).in(pot);
    }

    Http.Answer refund(long purchase) {
        return given.owner().post(CONSOLE + "/purchases/" + purchase + "/refund", Map.of("reason", "不要了"));
    }
}
