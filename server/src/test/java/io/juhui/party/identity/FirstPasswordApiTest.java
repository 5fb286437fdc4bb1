package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.StaffDoor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class FirstPasswordApiTest {

    @Autowired
    StaffDoor door;

    @Autowired
    Given given;

    @Test
    void showsNothingToWhoMustChangeThePasswordFirst() {
        var fresh = door.session(door.hire("SHOPKEEPER"), StaffDoor.FIRST);
        assertThat(fresh.get("/api/console/session").status()).isEqualTo(200);
        assertThat(fresh.get("/api/console/today").problem()).isEqualTo("web/forbidden");
        assertThat(fresh.get("/api/console/notices").problem()).isEqualTo("web/forbidden");
    }

    @Test
    void tellsTurnoverToThoseWhoAnswerForItAlone() {
        for (var role : new String[] {"WAREHOUSE", "MARKETER", "SUPPORT"}) {
            var today = door.hired(role).get("/api/console/today").ok();
            assertThat(today.path("paidToday").isObject()).as(role).isFalse();
            assertThat(today.get("byHour")).as(role).isEmpty();
        }
        var today = door.hired("SHOPKEEPER").get("/api/console/today").ok();
        assertThat(today.get("paidToday").isObject()).isTrue();
        assertThat(given.owner().get("/api/console/today").ok().get("byHour")).hasSize(24);
    }
}
