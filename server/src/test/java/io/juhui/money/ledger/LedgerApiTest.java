package io.juhui.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Permission;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class LedgerApiTest {

    @Autowired
    Given given;

    private static Http.Answer adjust(Given.Staff staff, Given.Buyer buyer, String asset, long amount) {
        return staff.http()
                .post(
                        "/api/console/ledger/adjustments",
                        Map.of(
                                "buyerId",
                                Long.toString(buyer.id().value()),
                                "asset",
                                asset,
                                "amount",
                                amount,
                                "reason",
                                "活动补发"));
    }

    @Test
    void showsWhatAPersonGaveToOwnerAndStaff() {
        var staff = given.staff(Permission.LEDGER_VIEW.code(), Permission.LEDGER_ADJUST.code());
        var buyer = given.buyer();
        var made = adjust(staff, buyer, "POINTS", 120).ok();
        adjust(staff, buyer, "POINTS", -20).ok();

        var mine = buyer.http().get("/api/me/ledger").ok();
        assertThat(mine.at("/2/asset").asString()).isEqualTo("POINTS");
        assertThat(mine.at("/2/available").asLong()).isEqualTo(100);
        assertThat(mine.at("/2/ending/0/amount").asLong()).isEqualTo(100);
        var lines = buyer.http().get("/api/me/ledger/POINTS?limit=1").ok();
        assertThat(lines.at("/items/0/amount").asLong()).isEqualTo(-20);
        assertThat(lines.at("/items/0/after").asLong()).isEqualTo(100);
        var older = buyer.http()
                .get("/api/me/ledger/POINTS?limit=1&after=" + lines.get("next").asString())
                .ok();
        assertThat(older.at("/items/0/text").asString()).isEqualTo("活动补发");
        assertThat(older.get("next").isNull()).isTrue();

        var id = made.get("id").asString();
        var seen = staff.http().get("/api/console/ledger/transfers/" + id).ok();
        assertThat(seen.get("byHand").asBoolean()).isTrue();
        assertThat(seen.get("entries")).hasSize(2);
        var cause = seen.at("/cause/id").asString();
        assertThat(staff.http()
                        .get("/api/console/ledger/causes/adjustment/" + cause)
                        .ok()
                        .at("/0/id")
                        .asString())
                .isEqualTo(id);
        assertThat(staff.http()
                        .get("/api/console/ledger/owners/" + buyer.id().value())
                        .ok()
                        .at("/owner/phoneMasked")
                        .asString())
                .contains("****");
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        var staff = given.staff(Permission.LEDGER_VIEW.code(), Permission.LEDGER_ADJUST.code());
        var buyer = given.buyer();
        assertThat(adjust(staff, buyer, "POINTS", -1).problem()).isEqualTo("ledger/not-enough");
        assertThat(adjust(staff, buyer, "POINTS", 0).problem()).isEqualTo("ledger/nothing");
        for (var asset : new String[] {"CARD", "GROWTH", "COMMISSION"}) {
            assertThat(adjust(staff, buyer, asset, 5).problem()).isEqualTo("ledger/not-by-hand");
        }
        assertThat(adjust(staff, buyer, "POINTS", 10_000_001).status()).isEqualTo(400);
        assertThat(staff.http().get("/api/console/ledger/owners/1").problem()).isEqualTo("ledger/no-such-owner");
        assertThat(staff.http().get("/api/console/ledger/transfers/1").problem())
                .isEqualTo("ledger/no-such-transfer");
        assertThat(buyer.http().get("/api/me/ledger").ok().at("/2/available").asLong())
                .isZero();
        assertThat(adjust(given.staff(Permission.LEDGER_VIEW.code()), buyer, "POINTS", 5)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void sendsGivenPointsOnceWhenTheirRequestIsRepeated() {
        var staff = given.staff(Permission.LEDGER_VIEW.code(), Permission.LEDGER_ADJUST.code());
        var buyer = given.buyer();
        var key = UUID.randomUUID().toString();
        var body =
                Map.of("buyerId", Long.toString(buyer.id().value()), "asset", "POINTS", "amount", 50, "reason", "补发");
        var door = staff.http().with("Idempotency-Key", key);
        door.post("/api/console/ledger/adjustments", body).ok();
        door.post("/api/console/ledger/adjustments", body).ok();
        assertThat(buyer.http().get("/api/me/ledger").ok().at("/2/available").asLong())
                .isEqualTo(50);
    }

    @Test
    @DisplayName("账单的 after 不是本站给出的位置：拒绝，不当作第一页")
    void refusesAPlaceThatIsNone() {
        var buyer = given.buyer();
        var staff = given.staff(Permission.LEDGER_VIEW.code());
        for (var bad : List.of("x", "1", "1-", "-1-2", "1-2-3", "1.5-1", "0x1-1", "99999999999999999999-1")) {
            var mine = buyer.http().get("/api/me/ledger/POINTS?after=" + bad);
            assertThat(mine.problem()).as(bad).isEqualTo("web/invalid");
            assertThat(mine.json().at("/fields/0/pointer").asString()).as(bad).isEqualTo("/after");
            assertThat(staff.http()
                            .get("/api/console/ledger/owners/" + buyer.id().value() + "/POINTS?after=" + bad)
                            .problem())
                    .as(bad)
                    .isEqualTo("web/invalid");
        }
    }
}
