package io.juhui.insight.behaviour.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.settings.Settings;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What devices tell: each batch once, of whom only with consent, nothing where the shop does not want it. */
@JuhuiTest
@ResourceLock("behaviour.collect")
class EventApiTest {

    private static final String PATH = "/api/behaviour/events";

    @Autowired
    private Http anybody;

    @Autowired
    private Given given;

    @Autowired
    private GivenGoods goods;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Settings settings;

    private final UUID visit = UUID.randomUUID();

    private static Map<String, Object> event(String kind, int amount) {
        return Map.of(
                "kind",
                kind,
                "page",
                "pages/product/index",
                "subjectKind",
                "PRODUCT",
                "subject",
                "7",
                "amount",
                amount,
                "ago",
                500);
    }

    private Map<String, Object> batch(int number, boolean personal, List<Map<String, Object>> events) {
        return new HashMap<>(Map.of(
                "visitor",
                UUID.randomUUID(),
                "visit",
                visit,
                "number",
                number,
                "channel",
                "H5",
                "personal",
                personal,
                "events",
                events));
    }

    private int stored() {
        return db.sql("select count(*) from behaviour_event where visit_id = :visit")
                .param("visit", visit)
                .query(Integer.class)
                .single();
    }

    private List<Long> buyerOfVisit() {
        return db.sql("select buyer_id from behaviour_visit where id = :visit and buyer_id is not null")
                .param("visit", visit)
                .query(Long.class)
                .list();
    }

    @Test
    void eachBatchIsTakenOnceAlsoWhenManyCopiesComeAtOnce() {
        var batch = batch(1, false, List.of(event("VIEW", 0), event("LEAVE", 4_000)));
        var taken = Together.run(
                30, _ -> anybody.post(PATH, batch).ok().get("taken").asBoolean());
        assertThat(taken).contains(true);
        assertThat(stored()).isEqualTo(2);

        assertThat(anybody.post(PATH, batch(2, false, List.of(event("CLICK", 0))))
                        .ok()
                        .get("taken")
                        .asBoolean())
                .isTrue();
        assertThat(anybody.post(PATH, batch(1, false, List.of(event("CLICK", 0))))
                        .ok()
                        .get("taken")
                        .asBoolean())
                .isFalse();
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void whoseItIsIsKeptOnlyWithTheBuyersConsent() {
        var buyer = given.buyer();
        buyer.http().post(PATH, batch(1, false, List.of(event("VIEW", 0)))).ok();
        assertThat(buyerOfVisit()).isEmpty();

        buyer.http().post(PATH, batch(2, true, List.of(event("VIEW", 0)))).ok();
        assertThat(buyerOfVisit()).containsExactly(buyer.id().value());
    }

    @Test
    void nothingIsTakenWhereTheShopDoesNotCollect() {
        settings.put(EventTerms.COLLECT, "false");
        try {
            assertThat(anybody.get("/api/behaviour").ok().get("wanted").asBoolean())
                    .isFalse();
            assertThat(anybody.post(PATH, batch(1, false, List.of(event("VIEW", 0))))
                            .ok()
                            .get("taken")
                            .asBoolean())
                    .isFalse();
            assertThat(stored()).isZero();
        } finally {
            settings.put(EventTerms.COLLECT, "true");
        }
        assertThat(anybody.get("/api/behaviour").ok().get("wanted").asBoolean()).isTrue();
    }

    @Test
    void whatMakesNoSenseChangesNothing() {
        assertThat(anybody.post(PATH, batch(1, false, List.of())).problem()).isEqualTo("web/invalid");
        assertThat(anybody.post(PATH, batch(1, false, Collections.nCopies(51, event("VIEW", 0))))
                        .problem())
                .isEqualTo("web/invalid");
        assertThat(anybody.post(PATH, batch(0, false, List.of(event("VIEW", 0))))
                        .problem())
                .isEqualTo("web/invalid");
        assertThat(anybody.post(PATH, batch(1, false, List.of(event("VIEW", -1))))
                        .problem())
                .isEqualTo("web/invalid");
        assertThat(anybody.post(PATH, batch(1, false, List.of(event("PRAY", 0))))
                        .status())
                .isEqualTo(400);
        assertThat(stored()).isZero();
    }

    @Test
    void aMerchantSeesWhatIsLookedAt() {
        var product = goods.aProduct().priced(1_000).stocked(5).make();
        var id = Long.toString(product.product().value());
        var events = List.of(
                Map.<String, Object>of(
                        "kind",
                        "EXPOSE",
                        "page",
                        "pages/home/index",
                        "subjectKind",
                        "PRODUCT",
                        "subject",
                        id,
                        "amount",
                        0,
                        "ago",
                        0),
                Map.<String, Object>of(
                        "kind",
                        "CLICK",
                        "page",
                        "pages/home/index",
                        "subjectKind",
                        "PRODUCT",
                        "subject",
                        id,
                        "amount",
                        0,
                        "ago",
                        0));
        anybody.post(
                        PATH,
                        batch(
                                1,
                                false,
                                Collections.nCopies(25, events).stream()
                                        .flatMap(List::stream)
                                        .toList()))
                .ok();

        var traffic = given.owner().get("/api/console/traffic?days=2").ok();
        assertThat(traffic.get("days").get(0).get("visitors").asInt()).isPositive();
        assertThat(traffic.get("products").valueStream()).anySatisfy(one -> {
            assertThat(one.get("id").asString()).isEqualTo(id);
            assertThat(one.get("clicked").asInt()).isEqualTo(25);
        });
        assertThat(anybody.get("/api/console/traffic").status()).isEqualTo(401);
    }
}
