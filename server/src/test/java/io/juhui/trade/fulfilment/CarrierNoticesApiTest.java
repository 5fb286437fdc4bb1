package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
@DisplayName("T8 快递公司主动推送物流轨迹")
class CarrierNoticesApiTest {

    private static final HttpClient CARRIER = HttpClient.newHttpClient();

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient db;

    /** Sent, and followed by the carrier that is played here. */
    private Bought sent(String number) {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        GivenTrade.ship(given.owner(), order, "YTO", number, GivenTrade.lines(Map.of(order.line(0), 1)))
                .ok();
        Till.until(() -> salt(number).length() > 30);
        return order;
    }

    private String salt(String number) {
        return db.sql("select coalesce(max(salt), '') from sim_parcel where tracking_number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private void advance(String number) {
        http.post("/sim/api/parcels/YTO/" + number + "/advance", null).ok();
    }

    private long traces(Bought order) {
        return db.sql("select count(*) from parcel_trace t join parcel p on p.id = t.parcel_id where p.order_id = :id")
                .param("id", order.id().value())
                .query(Long.class)
                .single();
    }

    private static String notice(String number, String time) {
        return "{\"lastResult\":{\"com\":\"YTO\",\"nu\":\"%s\",\"data\":[{\"time\":\"%s\",\"context\":\"已揽收\",\"statusCode\":\"1\"}]}}"
                .formatted(number, time);
    }

    private HttpResponse<String> push(String param, String salt) throws IOException, InterruptedException {
        var form = "sign=" + md5(param + salt) + "&param=" + URLEncoder.encode(param, StandardCharsets.UTF_8);
        var port = environment.getRequiredProperty("local.server.port");
        return CARRIER.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/logistics/notices"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void showsEachStepAtOnceAndTheSignatureToo() {
        var order = sent("YTPUSH10001");
        advance("YTPUSH10001");
        assertThat(order.view().at("/packages/0/state").asString()).isEqualTo("COLLECTED");
        for (int i = 0; i < 4; i++) {
            advance("YTPUSH10001");
        }
        assertThat(order.view().at("/packages/0/state").asString()).isEqualTo("SIGNED");
        assertThat(order.view().get("timeline").toString()).containsOnlyOnce("DELIVERED");
        assertThat(traces(order)).isEqualTo(5);
    }

    @Test
    void countsARepeatedNoticeOnce() throws Exception {
        var order = sent("YTPUSH20001");
        var param = notice("YTPUSH20001", "2026-11-20 10:00:00");
        var salt = salt("YTPUSH20001");
        assertThat(push(param, salt).statusCode()).isEqualTo(200);
        assertThat(push(param, salt).body()).contains("\"result\":true");
        assertThat(traces(order)).isEqualTo(1);
        assertThat(order.view().at("/packages/0/trace/0/at").asString()).isEqualTo("2026-11-20T02:00:00Z");
    }

    @Test
    void believesNobodyWithoutTheSaltAndKnowsNoOtherParcels() throws Exception {
        var order = sent("YTPUSH30001");
        var salt = salt("YTPUSH30001");
        var param = notice("YTPUSH30001", "2026-11-20 10:00:00");
        assertThat(push(param, "guess").statusCode()).isEqualTo(401);
        assertThat(push(param, "").statusCode()).isEqualTo(401);
        assertThat(push(notice("YTPUSH30002", "2026-11-20 10:00:00"), salt).statusCode())
                .isEqualTo(404);
        assertThat(push("not json", salt).statusCode()).isEqualTo(400);
        assertThat(push(notice("YTPUSH30001", "yesterday"), salt).statusCode()).isEqualTo(400);
        assertThat(traces(order)).isZero();
    }
}
