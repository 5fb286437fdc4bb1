package io.juhui.abuse;

import io.juhui.marketing.lottery.GivenLottery;
import io.juhui.marketing.membercard.GivenCards;
import io.juhui.marketing.pointsmall.GivenMall;
import io.juhui.marketing.topup.GivenTopUps;
import io.juhui.money.giftcard.GivenGiftCards;
import io.juhui.testing.Given;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Top-ups and cards in the state in which an operation may be called on them, and what it has to say. */
@Component
@Lazy
class FittingPaidIn {

    private final GivenTopUps topUps;
    private final GivenCards cards;
    private final GivenGiftCards gifts;
    private final GivenMall mall;
    private final GivenLottery lotteries;

    FittingPaidIn(GivenTopUps topUps, GivenCards cards, GivenGiftCards gifts, GivenMall mall, GivenLottery lotteries) {
        this.topUps = topUps;
        this.cards = cards;
        this.gifts = gifts;
        this.mall = mall;
        this.lotteries = lotteries;
    }

    /** What the path names, made for this buyer; empty where it names something else. */
    Optional<String> target(String path, Given.Buyer buyer) {
        if (path.startsWith("/api/member-cards/")) {
            return Optional.of(cards.make(cards.terms()));
        }
        if (path.startsWith("/api/console/member-cards/purchases/")) {
            return Optional.of(Long.toString(cards.bought(buyer, cards.make(cards.terms()))));
        }
        if (path.startsWith("/api/payables/")) {
            return Optional.of(topUps.open(buyer, 1_000, 0, 0).ok().get("id").asString());
        }
        if (path.startsWith("/api/console/top-ups/") || path.startsWith("/api/console/payables/")) {
            return Optional.of(Long.toString(topUps.paid(buyer, 1_000)));
        }
        if (path.startsWith("/api/console/gift-cards/")) {
            return Optional.of(gifts.issue(1));
        }
        if (path.startsWith("/api/points-mall/{")) {
            return Optional.of(mall.running(GivenMall.card()));
        }
        if (path.startsWith("/api/console/points-mall/{")) {
            return Optional.of(
                    mall.create(mall.sample(), GivenMall.card()).ok().get("id").asString());
        }
        if (path.startsWith("/api/lotteries/{")) {
            return Optional.of(lotteries.running(fields()));
        }
        if (path.startsWith("/api/console/lotteries/{")) {
            return Optional.of(
                    lotteries.create(lotteries.terms(), fields()).ok().get("id").asString());
        }
        return Optional.empty();
    }

    private static Map<String, Object> fields() {
        return GivenLottery.rule(GivenLottery.card(10, 100_000), GivenLottery.nothing(900_000));
    }

    @Nullable
    Map<String, ?> body(String operation, Given.Buyer buyer) {
        return switch (operation) {
            case "TopUpStorefront.open" -> Map.of("amount", 1_000, "gift", 0, "points", 0, "channel", "H5");
            case "TopUpConsole.refund" -> Map.of("amount", 100, "reason", "样品");
            case "TopUpCampaignConsole.create", "TopUpCampaignConsole.change" -> topUps.sample(buyer);
            case "CardStorefront.buy" -> Map.of("months", 1, "price", 3_000);
            case "CardConsole.create" -> cards.terms();
            case "CardConsole.change" -> Map.of("version", 1, "terms", cards.terms());
            case "GiftCardConsole.issue" -> gifts.terms(1);
            case "GiftCardConsole.makeVoid" -> Map.of("reason", "样品");
            case "GiftCardStorefront.redeem" -> Map.of("code", gifts.code());
            case "MallConsole.create" -> Map.of("campaign", mall.sample(), "rule", GivenMall.card());
            case "MallConsole.change" ->
                Map.of("version", 1, "belowCost", false, "campaign", mall.sample(), "rule", GivenMall.card());
            case "MallStorefront.exchange" -> {
                mall.put(buyer, 100);
                yield Map.of("campaignId", mall.running(GivenMall.card()), "points", 100);
            }
            case "LotteryConsole.create" -> Map.of("campaign", lotteries.terms(), "rule", fields());
            case "LotteryConsole.change" ->
                Map.of("version", 1, "belowCost", false, "campaign", lotteries.terms(), "rule", fields());
            case "LotteryStorefront.draw" -> Map.of("points", 0);
            case "CardConsole.refund" -> Map.of("reason", "样品");
            default -> null;
        };
    }
}
