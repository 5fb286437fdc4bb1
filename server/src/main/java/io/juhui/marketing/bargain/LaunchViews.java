package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import io.juhui.marketing.bargain.Helps.Help;
import io.juhui.marketing.bargain.Launch.LaunchState;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.platform.realtime.Realtime;
import io.juhui.trade.ordering.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Launches as pages show them; people are faces with masked names. */
@Component
class LaunchViews {

    private static final Picture NOBODY = new Picture("/pictures/avatar.svg", Tone.SAND);

    private final Helps helps;
    private final Campaigns campaigns;
    private final Buyers buyers;
    private final Skus skus;
    private final Clock clock;
    private final Realtime realtime;

    LaunchViews(Helps helps, Campaigns campaigns, Buyers buyers, Skus skus, Clock clock, Realtime realtime) {
        this.helps = helps;
        this.campaigns = campaigns;
        this.buyers = buyers;
        this.skus = skus;
        this.clock = clock;
        this.realtime = realtime;
    }

    record HelpView(String nickname, Picture avatar, Money amount, boolean me, Instant at) {}

    /**
     * @param price what it has come to
     * @param needed so many helpers take it to the floor, {@code helped} of whom have come
     * @param helps the newest first
     * @param mine whether the reader launched it
     * @param myHelp what the reader took off, null if nothing
     * @param helpable whether anybody can help now
     * @param paused whether nobody can because the campaign is paused
     * @param buyable whether its owner can buy it now
     * @param open whether the reader can launch one, since the campaign goes on
     * @param orderId of its owner's own order, for the owner alone
     * @param live the ticket to hear of it by push
     */
    record LaunchView(
            LaunchId id,
            CampaignId campaignId,
            LaunchState state,
            BargainedGoods goods,
            Money start,
            Money floor,
            Money first,
            Money price,
            int needed,
            int helped,
            boolean anyPrice,
            Instant launchedAt,
            Instant closesAt,
            Instant payUntil,
            @Nullable Instant endedAt,
            String nickname,
            Picture avatar,
            List<HelpView> helps,
            boolean mine,
            @Nullable Money myHelp,
            boolean helpable,
            boolean paused,
            boolean buyable,
            boolean open,
            @Nullable OrderId orderId,
            String live) {}

    /** A launch in a list of one's own. */
    record LaunchCard(
            LaunchId id,
            LaunchState state,
            BargainedGoods goods,
            Money start,
            Money floor,
            Money price,
            int needed,
            int helped,
            Instant closesAt,
            Instant payUntil,
            boolean buyable,
            @Nullable OrderId orderId) {}

    LaunchView view(Launch launch, Optional<BuyerId> reader) {
        var at = clock.instant();
        var came = helps.of(launch.id());
        var people = buyers.find(
                Stream.concat(Stream.of(launch.owner()), came.stream().map(Help::helper))
                        .collect(Collectors.toUnmodifiableSet()));
        var campaign = campaigns.find(launch.campaign());
        var runs =
                campaign.filter(one -> one.state(at) == CampaignState.RUNNING).isPresent();
        var mine = reader.filter(launch.owner()::equals).isPresent();
        var owner = Optional.ofNullable(people.get(launch.owner()));
        return new LaunchView(
                launch.id(),
                launch.campaign(),
                launch.state(),
                goods(launch),
                launch.start(),
                launch.floor(),
                launch.first(),
                launch.price(),
                launch.needed(),
                launch.helped(),
                launch.anyPrice(),
                launch.launchedAt(),
                launch.closesAt(),
                launch.payUntil(),
                launch.endedAt(),
                BuyerView.masked(owner.map(BuyerView::nickname).orElse("")),
                owner.map(BuyerView::avatar).orElse(NOBODY),
                came.stream().map(help -> view(help, people, reader)).toList(),
                mine,
                came.stream()
                        .filter(help -> reader.filter(help.helper()::equals).isPresent())
                        .map(Help::amount)
                        .findFirst()
                        .orElse(null),
                runs && launch.helpShut(at).isEmpty(),
                isPaused(campaign, at) && launch.helpShut(at).isEmpty(),
                launch.buyShut(at).isEmpty(),
                runs,
                mine ? order(launch) : null,
                realtime.ticket(BargainTopics.KIND, Long.toString(launch.id().value())));
    }

    private static boolean isPaused(Optional<Campaign> campaign, Instant at) {
        return campaign.filter(one -> one.state(at) == CampaignState.PAUSED).isPresent();
    }

    private static @Nullable OrderId order(Launch launch) {
        var order = launch.order();
        return order == null ? null : new OrderId(order);
    }

    private static HelpView view(Help help, Map<BuyerId, BuyerView> people, Optional<BuyerId> reader) {
        var who = Optional.ofNullable(people.get(help.helper()));
        return new HelpView(
                BuyerView.masked(who.map(BuyerView::nickname).orElse("")),
                who.map(BuyerView::avatar).orElse(NOBODY),
                help.amount(),
                reader.filter(help.helper()::equals).isPresent(),
                help.at());
    }

    LaunchCard card(Launch launch) {
        return new LaunchCard(
                launch.id(),
                launch.state(),
                goods(launch),
                launch.start(),
                launch.floor(),
                launch.price(),
                launch.needed(),
                launch.helped(),
                launch.closesAt(),
                launch.payUntil(),
                launch.buyShut(clock.instant()).isEmpty(),
                order(launch));
    }

    BargainedGoods goods(Launch launch) {
        return BargainedGoods.of(launch.product(), launch.sku(), skus.snapshot().sku(new SkuId(launch.sku())));
    }
}
