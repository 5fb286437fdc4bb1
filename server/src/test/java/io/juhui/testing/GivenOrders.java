package io.juhui.testing;

import io.juhui.goods.catalog.SkuId;
import io.juhui.platform.audit.Audit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Orders for tests, placed over HTTP the way the buyer app does: address, quote, submit. */
@Component
public class GivenOrders {

    /** A good body for an address, in Hangzhou. */
    public static final Map<String, Object> WENSAN_ROAD = Map.of(
            "name", "周小满", "phone", "19900000001", "regionCode", "330106", "detail", "文三路 98 号", "isDefault", true);

    private final JdbcClient db;
    private final Audit audit;

    GivenOrders(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Id of a fresh address of this buyer in Hangzhou. */
    public String address(Given.Buyer buyer) {
        return buyer.http().post("/api/addresses", WENSAN_ROAD).ok().get("id").asString();
    }

    /** The body of a placing: fresh address, fresh quote, everything agreed to. */
    public Map<String, Object> purchase(Given.Buyer buyer, SkuId sku, int quantity) {
        return purchase(buyer, address(buyer), List.of(Map.of("skuId", sku, "quantity", quantity)));
    }

    public Map<String, Object> purchase(Given.Buyer buyer, String address, List<Map<String, Object>> lines) {
        return purchase(buyer, lines, express(address), "BUY_NOW");
    }

    /** The same from elsewhere, or to be picked up. */
    Map<String, Object> purchase(
            Given.Buyer buyer, List<Map<String, Object>> lines, Map<String, Object> delivery, String source) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", lines);
        body.put("delivery", delivery);
        body.put("source", source);
        var quote = buyer.http().post("/api/quotes", body).ok();
        body.put("quoteToken", quote.get("token").asString());
        body.put("note", "");
        body.put("noReturnConfirmed", true);
        return body;
    }

    static Map<String, Object> express(String address) {
        return Map.of("kind", "EXPRESS", "addressId", address);
    }

    public JsonNode placed(Given.Buyer buyer, SkuId sku, int quantity) {
        return buyer.http().post("/api/orders", purchase(buyer, sku, quantity)).ok();
    }

    public Http.Answer place(Given.Buyer buyer, Map<String, Object> purchase, String key) {
        return buyer.http().key(key).post("/api/orders", purchase);
    }

    public Http.Answer place(Given.Buyer buyer, Map<String, Object> purchase) {
        return place(buyer, purchase, UUID.randomUUID().toString());
    }

    public String status(String orderId) {
        return db.sql("select status from trade_order where id = :id")
                .param("id", Long.parseLong(orderId))
                .query(String.class)
                .single();
    }

    /** on hand, reserved, sold of one SKU, from the row itself. */
    public List<Long> stock(SkuId sku) {
        return db.sql("select on_hand, reserved, sold from stock where sku_id = :sku")
                .param("sku", sku.value())
                .query((set, _) -> List.of(set.getLong(1), set.getLong(2), set.getLong(3)))
                .single();
    }

    /** Leaves so many to be had, whatever is reserved. */
    public void leave(SkuId sku, int left) {
        db.sql("""
                with before as (
                    select sku_id, on_hand from stock where sku_id = :sku for update
                ), counted as (
                    update stock s
                       set on_hand = s.reserved + :left
                      from before b
                     where s.sku_id = b.sku_id
                    returning s.sku_id, s.on_hand, s.on_hand - b.on_hand as change
                )
                insert into stock_move (id, sku_id, kind, quantity, on_hand_after, reason, actor, at)
                select -(extract(epoch from clock_timestamp()) * 1000000)::bigint, sku_id, 'SET', change, on_hand, 'test',
                       'test', now()
                  from counted
                """).param("sku", sku.value()).param("left", left).update();
    }

    public long orders(SkuId sku) {
        return db.sql("select count(distinct order_id) from order_line where sku_id = :sku")
                .param("sku", sku.value())
                .query(Long.class)
                .single();
    }

    /** Every finding of the audit, for an assertion that there is none. */
    public List<String> findings() {
        return audit.report().lines().stream()
                .flatMap(line -> line.findings().stream().map(f -> line.name() + ": " + f.id() + " " + f.text()))
                .toList();
    }
}
