package io.juhui.trade.aftersale;

import static io.juhui.trade.aftersale.GivenCases.buyer;
import static io.juhui.trade.aftersale.GivenCases.id;
import static io.juhui.trade.aftersale.GivenCases.inspected;
import static io.juhui.trade.aftersale.GivenCases.parcel;
import static io.juhui.trade.aftersale.GivenCases.shop;
import static io.juhui.trade.aftersale.GivenCases.status;
import static io.juhui.trade.aftersale.GivenCases.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.settings.Setting;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@JuhuiTest
@DisplayName("T9 售后时限")
class AfterSaleTimersSqlTest {

    @Autowired
    Clock clock;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenCases cases;

    @Autowired
    AfterSaleTerms terms;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void returnsGoSomewhere() {
        cases.returnsGoSomewhere();
    }

    @AfterEach
    void asDeclared() {
        terms.settings()
                .forEach(setting -> cases.set(setting, setting.byDefault().toString()));
    }

    private Bought received() {
        var tea = goods.aProduct().priced(2_000).stocked(10).make().sku();
        return trade.done(given.buyer(), Map.of(tea, 1));
    }

    private Duration left(JsonNode view) {
        return Duration.between(
                clock.instant(), Instant.parse(view.at("/card/dueAt").asString()));
    }

    private void isAbout(JsonNode view, Duration wanted) {
        assertThat(left(view)).isBetween(wanted.minusMinutes(2), wanted.plusMinutes(1));
    }

    @Test
    void givesEachSideTheTimeTheSettingsSay() {
        Map<Setting<Integer>, String> other = Map.of(
                AfterSaleTerms.ANSWER_HOURS, "5",
                AfterSaleTerms.REPLY_DAYS, "4",
                AfterSaleTerms.RETURN_DAYS, "9",
                AfterSaleTerms.INSPECT_DAYS, "2",
                AfterSaleTerms.SEND_DAYS, "6",
                AfterSaleTerms.CONFIRM_DAYS, "11");
        other.forEach(cases::set);
        var order = received();
        var staff = given.owner();
        var opened = cases.asked(order, 1, "EXCHANGE", "DAMAGED");
        isAbout(opened, Duration.ofHours(5));
        shop(staff, id(opened), "offer", Map.of("kind", "REPAIR", "amount", 0, "said", "可以修"))
                .ok();
        isAbout(view(order, id(opened)), Duration.ofDays(4));
        isAbout(buyer(order, id(opened), "accept", Map.of()).ok(), Duration.ofDays(9));
        isAbout(buyer(order, id(opened), "send-back", parcel("SFTIME0001")).ok(), Duration.ofDays(2));
        shop(staff, id(opened), "inspect", inspected("ACCEPT", 0, 0, "")).ok();
        isAbout(view(order, id(opened)), Duration.ofDays(6));
        shop(staff, id(opened), "send", parcel("SFTIME0002")).ok();
        isAbout(view(order, id(opened)), Duration.ofDays(11));
    }

    @Test
    void refundsWhatTheShopLeftUnansweredOrOffersAReturnAsTheSettingSays() {
        var order = received();
        var opened = cases.asked(order, 1, "REFUND_ONLY", "FAULTY");
        cases.early(id(opened));
        assertThat(status(view(order, id(opened)))).as("early is harmless").isEqualTo("ASKED");
        cases.lapse(id(opened));
        cases.early(id(opened));
        assertThat(status(view(order, id(opened)))).isEqualTo("REFUNDED");
        assertThat(cases.money(order)).as("twice is once").hasSize(1);

        cases.set(AfterSaleTerms.SILENCE_REFUNDS, "false");
        var other = received();
        var asked = cases.asked(other, 1, "REFUND_ONLY", "FAULTY");
        cases.lapse(id(asked));
        var offered = view(other, id(asked));
        assertThat(status(offered)).isEqualTo("OFFERED");
        assertThat(offered.at("/card/kind").asString()).isEqualTo("RETURN");
        assertThat(cases.money(other)).isEmpty();
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void agreesToAReturnTheShopLeftUnansweredAndTellsWhereTo() {
        var order = received();
        var opened = cases.asked(order, 1, "RETURN", "NO_REASON");
        cases.lapse(id(opened));
        var agreed = view(order, id(opened));
        assertThat(status(agreed)).isEqualTo("TO_RETURN");
        assertThat(agreed.get("returnTo").asString()).isEqualTo(GivenCases.ADDRESS);
        cases.lapse(id(opened));
        assertThat(status(view(order, id(opened)))).as("never sent back").isEqualTo("CLOSED");
        assertThat(cases.money(order)).isEmpty();
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void endsWhatTheBuyerLeftUnanswered() {
        var order = received();
        var staff = given.owner();
        var refused = cases.asked(order, 1, "REFUND_ONLY", "FAULTY");
        shop(staff, id(refused), "refuse", Map.of("reason", "没有问题")).ok();
        cases.lapse(id(refused));
        assertThat(status(view(order, id(refused)))).isEqualTo("CLOSED");
        var offered = cases.asked(order, 1, "REFUND_ONLY", "FAULTY");
        shop(staff, id(offered), "offer", Map.of("kind", "REFUND_ONLY", "amount", 1, "said", "一分钱"))
                .ok();
        cases.lapse(id(offered));
        assertThat(status(view(order, id(offered)))).isEqualTo("CLOSED");
        assertThat(cases.money(order)).isEmpty();
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void countsGoodsAsAcceptedThatTheShopDidNotLookAtAndRestocksNone() {
        var tea = goods.aProduct().priced(2_000).stocked(10).make().sku();
        var order = trade.done(given.buyer(), Map.of(tea, 1));
        var opened = cases.asked(order, 1, "RETURN", "NO_REASON");
        shop(given.owner(), id(opened), "agree", Map.of()).ok();
        buyer(order, id(opened), "send-back", parcel("SFTIME0003")).ok();
        cases.lapse(id(opened));
        assertThat(status(view(order, id(opened)))).isEqualTo("REFUNDED");
        assertThat(cases.money(order)).containsExactly(2_000L);
        assertThat(orders.stock(tea)).containsExactly(9L, 0L, 1L);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void givesTheMoneyBackWhenTheShopDoesNotSendAndConfirmsForABuyerWhoDoesNot() {
        var staff = given.owner();
        var tea = goods.aProduct().priced(2_000).stocked(10).make().sku();
        var order = trade.done(given.buyer(), Map.of(tea, 1));
        var opened = cases.asked(order, 1, "EXCHANGE", "DAMAGED");
        shop(staff, id(opened), "agree", Map.of()).ok();
        buyer(order, id(opened), "send-back", parcel("SFTIME0004")).ok();
        shop(staff, id(opened), "inspect", inspected("ACCEPT", 1, 0, "")).ok();
        assertThat(orders.stock(tea)).containsExactly(10L, 0L, 1L);
        cases.lapse(id(opened));
        assertThat(status(view(order, id(opened)))).isEqualTo("REFUNDED");
        assertThat(cases.money(order)).containsExactly(2_000L);
        assertThat(orders.stock(tea)).as("restocked once").containsExactly(10L, 0L, 1L);

        var other = received();
        var repaired = cases.asked(other, 1, "REPAIR", "FAULTY");
        shop(staff, id(repaired), "agree", Map.of()).ok();
        buyer(other, id(repaired), "send-back", parcel("SFTIME0005")).ok();
        shop(staff, id(repaired), "inspect", inspected("ACCEPT", 0, 0, "")).ok();
        shop(staff, id(repaired), "send", parcel("SFTIME0006")).ok();
        cases.lapse(id(repaired));
        assertThat(status(view(other, id(repaired)))).isEqualTo("DONE");
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void takesSilenceAboutAnOfferAfterInspectionAsAcceptance() {
        var order = received();
        var staff = given.owner();
        var opened = cases.asked(order, 1, "RETURN", "NO_REASON");
        shop(staff, id(opened), "agree", Map.of()).ok();
        buyer(order, id(opened), "send-back", parcel("SFTIME0007")).ok();
        shop(staff, id(opened), "inspect", inspected("PART", 0, 1_200, "有使用痕迹")).ok();
        cases.lapse(id(opened));
        assertThat(cases.money(order)).containsExactly(1_200L);
        assertThat(orders.findings()).isEmpty();
    }
}
