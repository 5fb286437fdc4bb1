package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.reward.Grant;
import io.juhui.frame.reward.Rewards;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Picture;
import io.juhui.marketing.lottery.Draw.Fell;
import io.juhui.marketing.lottery.Draw.Source;
import io.juhui.marketing.lottery.Draws.Made;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.trade.ordering.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws as who drew sees them, as others do, and as they can be checked. */
@Component
class DrawViews {

    private final Draws draws;
    private final Rewards rewards;
    private final Buyers buyers;
    private final LotteryFaces faces;
    private final Clock clock;

    DrawViews(Draws draws, Rewards rewards, Buyers buyers, LotteryFaces faces, Clock clock) {
        this.draws = draws;
        this.rewards = rewards;
        this.buyers = buyers;
        this.faces = faces;
        this.clock = clock;
    }

    enum MyDrawState {
        NOTHING,
        ON_ITS_WAY,
        GIVEN,
        REFUSED,
        TO_CLAIM,
        ORDERED,
        LAPSED
    }

    /**
     * @param link of the chain, its hash
     * @param fell why what was given is not the field that was drawn
     * @param until when goods can be ordered
     * @param why it could not be given, empty where it could
     */
    record MyDraw(
            DrawId id,
            CampaignId campaignId,
            long turn,
            int roll,
            int landed,
            int given,
            Fell fell,
            int version,
            Instant at,
            String link,
            Source source,
            String name,
            Prize.PrizeKind kind,
            boolean won,
            @Nullable Picture picture,
            @Nullable SkuId skuId,
            @Nullable Instant until,
            @Nullable OrderId orderId,
            MyDrawState state,
            String why) {}

    /** @param who masked */
    record LotteryWinner(DrawId id, String who, String name, Instant at) {}

    /**
     * What is hashed of a draw; nothing tells who drew.
     *
     * @param link its hash, of all this and of the link before it
     */
    record DrawLogLine(long turn, DrawId id, int roll, int landed, int given, int version, Instant at, String link) {}

    MyDraw one(BuyerId buyer, DrawId id, Language language) {
        return mine(draws.find(buyer, id).orElseThrow(LotteryProblem.NO_SUCH::problem), language);
    }

    Page<MyDraw> mine(BuyerId buyer, CampaignId campaign, long before, int limit, Language language) {
        return page(draws.of(buyer, campaign, before, limit + 1), limit).map(made -> mine(made, language));
    }

    Page<MyDraw> won(BuyerId buyer, long before, int limit, Language language) {
        return page(draws.won(buyer, before, limit + 1), limit).map(made -> mine(made, language));
    }

    Page<LotteryWinner> winners(CampaignId campaign, long before, int limit) {
        var page = page(draws.won(campaign, before, limit + 1), limit);
        var people =
                buyers.find(page.items().stream().map(Made::buyer).distinct().toList());
        return page.map(made -> new LotteryWinner(
                made.id(),
                BuyerView.masked(Optional.ofNullable(people.get(made.buyer()))
                        .map(BuyerView::nickname)
                        .orElse("")),
                made.prize().name(),
                made.line().at()));
    }

    Page<DrawLogLine> log(CampaignId campaign, long after, int limit) {
        return Page.of(
                        draws.log(campaign, after, limit + 1),
                        limit,
                        made -> Long.toString(made.line().turn()))
                .map(made -> {
                    var line = made.line();
                    return new DrawLogLine(
                            line.turn(),
                            line.id(),
                            line.roll(),
                            line.landed(),
                            line.given(),
                            line.version(),
                            line.at(),
                            made.hash());
                });
    }

    private static Page<Made> page(List<Made> found, int limit) {
        return Page.of(found, limit, made -> Long.toString(made.id().value()));
    }

    private MyDraw mine(Made made, Language language) {
        var grant = rewards.of(DrawPrizes.cause(made.id())).stream().findFirst();
        var line = made.line();
        return new MyDraw(
                made.id(),
                made.campaign(),
                line.turn(),
                line.roll(),
                line.landed(),
                line.given(),
                made.fell(),
                line.version(),
                line.at(),
                made.hash(),
                made.source(),
                made.prize().name(),
                made.prize().kind(),
                made.prize().won(),
                faces.of(made.prize()),
                made.until() == null
                        ? null
                        : new SkuId(Long.parseLong(made.prize().item())),
                made.until(),
                made.order(),
                state(made, grant),
                grant.flatMap(Grant::refused).map(words -> words.in(language)).orElse(""));
    }

    /** What has become of it. */
    MyDrawState state(Made made) {
        return state(made, rewards.of(DrawPrizes.cause(made.id())).stream().findFirst());
    }

    private MyDrawState state(Made made, Optional<Grant> grant) {
        var until = made.until();
        if (until != null) {
            return made.order() != null
                    ? MyDrawState.ORDERED
                    : clock.instant().isBefore(until) ? MyDrawState.TO_CLAIM : MyDrawState.LAPSED;
        }
        return grant.map(one -> switch (one.state()) {
                    case PROMISED -> MyDrawState.ON_ITS_WAY;
                    case GIVEN -> MyDrawState.GIVEN;
                    case REFUSED -> MyDrawState.REFUSED;
                })
                .orElse(MyDrawState.NOTHING);
    }
}
