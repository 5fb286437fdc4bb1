package io.juhui.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Permission;
import io.juhui.testing.Given;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class LifetimesTest {

    @Autowired
    Given given;

    @Autowired
    Clock clock;

    @AfterEach
    void asBefore() {
        lasting(12);
    }

    private void lasting(int months) {
        given.owner()
                .put("/api/console/settings/points.lasting-months", Map.of("value", Integer.toString(months)))
                .ok();
    }

    @Test
    void endsPointsByTheSettingAndNeverForZero() {
        var staff = given.staff(Permission.LEDGER_VIEW.code(), Permission.LEDGER_ADJUST.code());
        var buyer = given.buyer();
        lasting(1);
        give(staff, buyer);
        var ends = Instant.parse(
                buyer.http().get("/api/me/ledger").ok().at("/2/ending/0/at").asString());
        assertThat(ends)
                .isBetween(
                        clock.instant().plus(Duration.ofDays(28)),
                        clock.instant().plus(Duration.ofDays(32)));

        var other = given.buyer();
        lasting(0);
        give(staff, other);
        assertThat(other.http().get("/api/me/ledger").ok().at("/2/ending")).isEmpty();
    }

    private static void give(Given.Staff staff, Given.Buyer buyer) {
        staff.http()
                .post(
                        "/api/console/ledger/adjustments",
                        Map.of(
                                "buyerId",
                                Long.toString(buyer.id().value()),
                                "asset",
                                "POINTS",
                                "amount",
                                10,
                                "reason",
                                "测试"))
                .ok();
    }
}
