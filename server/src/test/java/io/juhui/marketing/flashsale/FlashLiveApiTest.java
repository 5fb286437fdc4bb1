package io.juhui.marketing.flashsale;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Line;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session that a crowd looks at. */
@JuhuiTest
class FlashLiveApiTest {

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenFlashSale flash;

    @Autowired
    Http anybody;

    @Test
    void tellsWhoLooksHowManyAreLeftAndThatTheLastIsGone() throws Exception {
        var sku = goods.aProduct().priced(2_000).stocked(100).make().sku();
        var sale = flash.sale(sku, 2);
        var session = anybody.get("/api/flash-sales/sessions/" + sale.session()).ok();
        try (var line = new Line(HttpClient.newHttpClient(), anybody.base())
                .listen(session.get("live").asString())) {
            assertThat(line.next("\"units\":2")).contains("RUNNING");
            flash.placed(flash.buyer(), sale);
            assertThat(line.next("\"units\":1")).contains("RUNNING");
            flash.placed(flash.buyer(), sale);
            assertThat(line.next("\"units\":0")).contains("COMING_BACK");
        }
    }
}
