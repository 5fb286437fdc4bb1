package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class ShopApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    private String phone() {
        return http.get("/api/settings").ok().get("customerPhone").asString();
    }

    @Test
    void tellsBuyersWhatTheShopPromisesAboutShipping() {
        var settings = given.staff("settings:edit").http();
        settings.put("/api/console/settings/fulfilment.promised-hours", Map.of("value", "36"))
                .ok();
        assertThat(http.get("/api/settings").ok().get("promisedHours").asInt()).isEqualTo(36);
        settings.put("/api/console/settings/fulfilment.promised-hours", Map.of("value", "48"))
                .ok();
    }

    @Test
    void showsNoPhoneUntilTheMerchantGivesOne() {
        var settings = given.staff("settings:edit").http();
        assertThat(phone()).isEmpty();
        settings.put("/api/console/settings/shop.phone", Map.of("value", "0571-88880000"))
                .ok();
        assertThat(phone()).isEqualTo("0571-88880000");
        settings.put("/api/console/settings/shop.phone", Map.of("value", "")).ok();
        assertThat(phone()).isEmpty();
    }
}
