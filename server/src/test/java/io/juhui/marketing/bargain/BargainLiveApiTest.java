package io.juhui.marketing.bargain;

import static io.juhui.marketing.bargain.GivenBargain.START;
import static io.juhui.marketing.bargain.GivenBargain.help;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Line;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A launch that is looked at. */
@JuhuiTest
class BargainLiveApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenBargain bargains;

    @Autowired
    Http anybody;

    @Test
    void tellsWhoLooksOfEachHelp() throws Exception {
        var sku = goods.aProduct().priced(START).stocked(100).make().sku();
        var launch = bargains.launched(bargains.running(3, sku), sku);
        try (var line = new Line(HttpClient.newHttpClient(), anybody.base())
                .listen(launch.view().get("live").asString())) {
            assertThat(line.next()).contains("\"helped\":0");
            var price = help(given.buyer(), launch).ok().get("price").asLong();
            assertThat(line.next("\"helped\":1")).contains("\"price\":" + price);
        }
    }
}
