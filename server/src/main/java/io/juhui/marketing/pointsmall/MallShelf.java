package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.marketing.pointsmall.MallThing.MallState;
import io.juhui.money.ledger.Balances;
import io.juhui.money.ledger.Pot;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Facts;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The shelf as one reader sees it: what can be had now first, the cheapest before the others. */
@Component
class MallShelf {

    private static final int MOST = 200;
    private static final Set<CampaignState> SHOWN =
            Set.of(CampaignState.RUNNING, CampaignState.ANNOUNCED, CampaignState.PAUSED);

    private final Campaigns campaigns;
    private final MallItems items;
    private final MallFaces faces;
    private final Exchanges exchanges;
    private final Balances balances;
    private final Clock clock;

    MallShelf(
            Campaigns campaigns,
            MallItems items,
            MallFaces faces,
            Exchanges exchanges,
            Balances balances,
            Clock clock) {
        this.campaigns = campaigns;
        this.items = items;
        this.faces = faces;
        this.exchanges = exchanges;
        this.balances = balances;
        this.clock = clock;
    }

    /** Who looks, and where. */
    record Reader(Optional<BuyerId> buyer, Channel channel, Language language) {}

    /** @param points of the reader, to be spent; 0 for nobody */
    record MallView(long points, List<MallThing> things) {}

    /** What one needs to judge everything on the shelf. */
    private record Known(
            Reader reader,
            Situation situation,
            long points,
            Map<CampaignId, Integer> taken,
            Map<CampaignId, Integer> had) {}

    MallView all(Reader reader) {
        var at = clock.instant();
        var shown = campaigns.of(MallTool.KIND).stream()
                .filter(campaign -> SHOWN.contains(campaign.state(at)))
                .limit(MOST)
                .toList();
        var known = known(reader, shown);
        var things = shown.stream()
                .flatMap(campaign -> items.remembered(campaign.id()).map(item -> thing(campaign, item, known)).stream())
                .sorted(Comparator.comparing(MallThing::state).thenComparingLong(MallThing::points))
                .toList();
        return new MallView(known.points(), things);
    }

    MallThing one(CampaignId id, Reader reader) {
        var campaign = campaigns
                .find(id)
                .filter(found -> found.tool().equals(MallTool.KIND))
                .filter(found -> found.state(clock.instant()) != CampaignState.DRAFT)
                .orElseThrow(MallProblem.NO_SUCH::problem);
        var item = items.remembered(id).orElseThrow(MallProblem.NO_SUCH::problem);
        return thing(campaign, item, known(reader, List.of(campaign)));
    }

    private Known known(Reader reader, List<Campaign> shown) {
        var ids = shown.stream().map(Campaign::id).toList();
        long points = reader.buyer()
                .map(buyer -> balances.of(buyer).spendable(Pot.POINTS_AVAILABLE))
                .orElse(0L);
        var situation = reader.buyer()
                .map(buyer -> campaigns.situation(buyer, reader.channel()))
                .orElseGet(() ->
                        new Situation(Optional.empty(), clock.instant(), reader.channel(), List.of(), Facts.NONE));
        var had = reader.buyer().map(buyer -> exchanges.had(buyer, ids)).orElse(Map.of());
        return new Known(reader, situation, points, items.taken(ids), had);
    }

    private MallThing thing(Campaign campaign, MallItem item, Known known) {
        int left = item.stock() - known.taken().getOrDefault(campaign.id(), 0);
        int had = known.had().getOrDefault(campaign.id(), 0);
        var state = state(campaign, item, left, had, known);
        var why = why(campaign, item, state, known);
        var face = faces.of(item, known.reader().language());
        return new MallThing(
                campaign.id(),
                item.kind(),
                campaign.name(),
                face.text(),
                face.picture(),
                face.product(),
                face.sku(),
                face.price(),
                item.points(),
                item.cash(),
                left,
                item.perPerson(),
                had,
                campaign.window().start(),
                campaign.window().end(),
                state,
                why.in(known.reader().language()));
    }

    private MallState state(Campaign campaign, MallItem item, int left, int had, Known known) {
        var opening = opening(campaign, known);
        if (left < 1 || !faces.isThere(item)) {
            return MallState.SOLD_OUT;
        }
        if (opening instanceof Opening.Shut shut) {
            return shut.why() == Opening.Why.NOT_YET ? MallState.NOT_YET : MallState.SHUT;
        }
        if (known.reader().buyer().isEmpty()) {
            return MallState.OPEN;
        }
        if (had >= item.perPerson()) {
            return MallState.LIMIT_REACHED;
        }
        return known.points() < item.points() ? MallState.TOO_FEW_POINTS : MallState.OPEN;
    }

    /** Whom it is for is not held against somebody who is not known yet. */
    private Opening opening(Campaign campaign, Known known) {
        var opening = campaigns.opening(campaign, known.situation());
        return known.reader().buyer().isEmpty()
                        && opening instanceof Opening.Shut shut
                        && shut.why() == Opening.Why.NOT_FOR_YOU
                ? new Opening.Open()
                : opening;
    }

    private Words why(Campaign campaign, MallItem item, MallState state, Known known) {
        return switch (state) {
            case OPEN -> new Words("", "");
            case TOO_FEW_POINTS -> MallWords.tooFew(item.points(), known.points());
            case LIMIT_REACHED ->
                new Words("每人限兑 " + item.perPerson() + " 件", "At most " + item.perPerson() + " for each person");
            case SOLD_OUT -> new Words("已兑完", "All gone");
            case NOT_YET, SHUT ->
                opening(campaign, known) instanceof Opening.Shut shut ? shut.words() : new Words("", "");
        };
    }
}
