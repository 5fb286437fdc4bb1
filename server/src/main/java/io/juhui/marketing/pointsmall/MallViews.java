package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.marketing.pointsmall.MallItem.MallKind;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.trade.ordering.OrderId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mall as staff see it. */
@Component
class MallViews {

    private final CampaignPast campaigns;
    private final MallItems items;
    private final MallNames names;
    private final Exchanges exchanges;
    private final Buyers buyers;
    private final Clock clock;

    MallViews(
            CampaignPast campaigns, MallItems items, MallNames names, Exchanges exchanges, Buyers buyers, Clock clock) {
        this.campaigns = campaigns;
        this.items = items;
        this.names = names;
        this.exchanges = exchanges;
        this.buyers = buyers;
        this.clock = clock;
    }

    record ShelfRow(
            CampaignId id,
            String name,
            CampaignState state,
            MallKind kind,
            String what,
            long points,
            Money cash,
            int stock,
            int taken) {}

    enum ExchangeState {
        EXCHANGED,
        ORDERED,
        RETURNED
    }

    record ExchangeRow(
            ExchangeId id,
            CampaignId campaignId,
            BuyerId buyerId,
            String buyer,
            String name,
            int units,
            long points,
            Money cash,
            @Nullable OrderId orderId,
            ExchangeState state,
            Instant at) {}

    static ExchangeState state(Exchanges.Made made) {
        if (made.returnedAt() != null) {
            return ExchangeState.RETURNED;
        }
        return made.order().isPresent() ? ExchangeState.ORDERED : ExchangeState.EXCHANGED;
    }

    Page<ShelfRow> shelf(long before, int limit, Language language) {
        var page = Page.of(
                campaigns.newest(MallTool.KIND, before, limit + 1),
                limit,
                one -> Long.toString(one.id().value()));
        var taken = items.taken(page.items().stream().map(Campaign::id).toList());
        return page.map(campaign -> {
            var item = items.remembered(campaign.id()).orElseThrow(MallProblem.NO_SUCH::problem);
            return new ShelfRow(
                    campaign.id(),
                    campaign.name(),
                    campaign.state(clock.instant()),
                    item.kind(),
                    names.of(item).in(language),
                    item.points(),
                    item.cash(),
                    item.stock(),
                    taken.getOrDefault(campaign.id(), 0));
        });
    }

    Page<ExchangeRow> exchanges(long before, int limit) {
        var page = Page.of(
                exchanges.newest(before, limit + 1),
                limit,
                one -> Long.toString(one.id().value()));
        var known = buyers.find(
                page.items().stream().map(Exchanges.Made::buyer).distinct().toList());
        return page.map(made -> new ExchangeRow(
                made.id(),
                made.campaign(),
                made.buyer(),
                name(known.get(made.buyer())),
                made.name(),
                made.units(),
                made.points(),
                made.cash(),
                made.order().orElse(null),
                state(made),
                made.at()));
    }

    private static String name(@Nullable BuyerView buyer) {
        return buyer == null ? "" : buyer.nickname();
    }
}
