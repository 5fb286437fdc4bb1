package io.juhui.marketing.groupbuy;

import static io.juhui.marketing.groupbuy.GivenGroupBuy.joining;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.opening;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.pay;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Line;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A team that is looked at. */
@JuhuiTest
class TeamLiveApiTest {

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenGroupBuy groups;

    @Autowired
    Http anybody;

    @Test
    void tellsWhoLooksOfEachSeatAndThatItHasFormed() throws Exception {
        var sku = goods.aProduct().priced(2_000).stocked(100).make().sku();
        var leader = groups.placed(groups.buyer(), sku, 1, opening(groups.running(2, sku)));
        pay(leader);
        var team = groups.teamOf(leader);
        var view = anybody.get("/api/group-buys/teams/" + team).ok();
        try (var line = new Line(HttpClient.newHttpClient(), anybody.base())
                .listen(view.get("live").asString())) {
            assertThat(line.next()).contains("\"paid\":1").contains("OPEN");
            pay(groups.placed(groups.buyer(), sku, 1, joining(team, false)));
            assertThat(line.next("\"paid\":2")).contains("FORMED");
        }
    }
}
