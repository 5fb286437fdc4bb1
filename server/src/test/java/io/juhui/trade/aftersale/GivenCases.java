package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Cases for tests, asked for as a buyer would and handled as the console does. */
@Component
public class GivenCases {

    static final String ADDRESS = "退货组 0571-88881234 杭州市西湖区文三路 98 号";

    private final JdbcClient db;
    private final Ids ids;
    private final Settings settings;
    private final CaseTimers timers;

    GivenCases(JdbcClient db, Ids ids, Settings settings, CaseTimers timers) {
        this.db = db;
        this.ids = ids;
        this.settings = settings;
        this.timers = timers;
    }

    void set(Setting<?> setting, String value) {
        settings.put(setting, value);
    }

    public void returnsGoSomewhere() {
        settings.put(AfterSaleTerms.RETURN_ADDRESS, ADDRESS);
    }

    String picture(BuyerId buyer) {
        return file(buyer, "IMAGE", "image/jpeg", "EVIDENCE");
    }

    String file(BuyerId buyer, String kind, String type, String purpose) {
        var id = ids.next();
        db.sql("""
                insert into media_file (id, name, kind, content_type, width, height, bytes, purpose, buyer_id, created_at)
                values (:id, :name, :kind, :type, 10, 10, 10, :purpose, :buyer, now())
                """)
                .param("id", id)
                .param("name", "evidence-" + id + ".jpg")
                .param("kind", kind)
                .param("type", type)
                .param("purpose", purpose)
                .param("buyer", buyer.value())
                .update();
        return Long.toString(id);
    }

    public static JsonNode preview(Bought order, String line, int units, String kind, String reason) {
        return order.buyer()
                .http()
                .post(
                        order.path() + "/after-sale/preview",
                        Map.of("lineId", line, "units", units, "kind", kind, "reason", reason))
                .ok();
    }

    static Map<String, Object> body(String line, int units, String kind, String reason, long amount) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lineId", line);
        body.put("units", units);
        body.put("kind", kind);
        body.put("reason", reason);
        body.put("amount", amount);
        body.put("description", "盖子裂了");
        body.put("mediaIds", List.of());
        return body;
    }

    static Http.Answer ask(Bought order, Map<String, Object> body) {
        return order.buyer().http().post(order.path() + "/after-sale", body);
    }

    /** Looks what it comes to, and asks for that. */
    public JsonNode asked(Bought order, int units, String kind, String reason) {
        var line = order.line(0);
        var amount = preview(order, line, units, kind, reason).get("amount").asLong();
        var body = body(line, units, kind, reason, amount);
        body.put("mediaIds", List.of(picture(order.buyer().id())));
        return ask(order, body).ok();
    }

    public static String id(JsonNode view) {
        return view.at("/card/id").asString();
    }

    static String status(JsonNode view) {
        return view.at("/card/status").asString();
    }

    public static Http.Answer buyer(Bought order, String id, String verb, Map<String, Object> more) {
        var version = view(order, id).get("version").asInt();
        return buyer(order, id, verb, version, more);
    }

    static Http.Answer buyer(Bought order, String id, String verb, int version, Map<String, Object> more) {
        var body = new LinkedHashMap<>(more);
        body.put("version", version);
        return order.buyer().http().post("/api/after-sale/" + id + "/" + verb, body);
    }

    public static JsonNode view(Bought order, String id) {
        return order.buyer().http().get("/api/after-sale/" + id).ok();
    }

    public static Http.Answer shop(Http staff, String id, String verb, Map<String, Object> more) {
        var version = staff.get("/api/console/after-sale/" + id)
                .ok()
                .at("/view/version")
                .asInt();
        return shop(staff, id, verb, version, more);
    }

    static Http.Answer shop(Http staff, String id, String verb, int version, Map<String, Object> more) {
        var body = new LinkedHashMap<>(more);
        body.put("version", version);
        return staff.post("/api/console/after-sale/" + id + "/" + verb, body);
    }

    public static Map<String, Object> inspected(String verdict, int restock, long amount, String said) {
        return Map.of("verdict", verdict, "restock", restock, "amount", amount, "said", said);
    }

    public static Map<String, Object> parcel(String number) {
        return Map.of("carrier", "SF", "trackingNumber", number);
    }

    /** Its time comes, although nobody has waited. */
    void lapse(String id) {
        db.sql("update aftersale_case set due_at = now() - interval '1 second' where id = :id")
                .param("id", Long.parseLong(id))
                .update();
        timers.attempt(Long.parseLong(id));
    }

    /** Fires without its time having come. */
    void early(String id) {
        timers.attempt(Long.parseLong(id));
    }

    List<Long> money(Bought order) {
        return db.sql("select amount_fen from refund where order_id = :id order by id")
                .param("id", order.id().value())
                .query((set, _) -> set.getLong(1))
                .list();
    }

    void order(Bought order, String change) {
        db.sql("update trade_order set " + change + " where id = :id")
                .param("id", order.id().value())
                .update();
    }

    void payment(Bought order, String change) {
        db.sql("update payment set " + change + " where order_id = :id")
                .param("id", order.id().value())
                .update();
    }

    int repaid(Bought order) {
        return db.sql("select sum(repaid)::int from order_line where order_id = :id")
                .param("id", order.id().value())
                .query(Integer.class)
                .single();
    }
}
