package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Page;
import io.juhui.marketing.lottery.Draws.Made;
import io.juhui.marketing.lottery.LotteryBoard.WinnerRow;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has won, as staff see them. */
@Component
class LotteryWinners {

    private final Draws draws;
    private final Buyers buyers;
    private final DrawViews views;

    LotteryWinners(Draws draws, Buyers buyers, DrawViews views) {
        this.draws = draws;
        this.buyers = buyers;
        this.views = views;
    }

    Page<WinnerRow> page(CampaignId id, long before, int limit) {
        var page = Page.of(
                draws.won(id, before, limit + 1),
                limit,
                made -> Long.toString(made.id().value()));
        var known =
                buyers.find(page.items().stream().map(Made::buyer).distinct().toList());
        return page.map(made -> new WinnerRow(
                made.id(),
                made.buyer(),
                Optional.ofNullable(known.get(made.buyer()))
                        .map(BuyerView::nickname)
                        .orElse(""),
                made.prize().name(),
                made.prize().kind(),
                made.source(),
                made.until(),
                made.order(),
                views.state(made),
                made.line().at()));
    }
}
