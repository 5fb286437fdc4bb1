package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.reward.Rewards;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.goods.inventory.Stocks;
import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.marketing.lottery.Prize.PrizeKind;
import io.juhui.platform.media.Media;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the two halves of a form make sense together, and keep within the law. */
@Component
class LotteryCheck {

    private static final long MOST_CONSOLATION = 1_000;

    private final Rewards rewards;
    private final Skus skus;
    private final Stocks stocks;
    private final Media media;

    LotteryCheck(Rewards rewards, Skus skus, Stocks stocks, Media media) {
        this.rewards = rewards;
        this.skus = skus;
        this.stocks = stocks;
        this.media = media;
    }

    void check(CampaignTerms terms, LotteryRule rule) {
        if (terms.budget().bounded()) {
            throw terms("/campaign/budget/total", "奖品数量就是上限，不设预算", "The prizes bound it; there is no budget");
        }
        if (!terms.scope().all()) {
            throw terms("/campaign/scope", "抽奖不限定商品", "It is not about goods");
        }
        if (rule.chances().none()) {
            throw terms("/rule/chances", "至少要有一种获得机会的方式", "There must be some way to get a chance");
        }
        if (rule.drawsPerPerson() < rule.drawsPerDay()) {
            throw terms("/rule/drawsPerPerson", "总次数不能少于每天次数", "No fewer in all than on a day");
        }
        if (rule.look() == LotteryRule.Look.GRID && rule.prizes().size() != LotteryRule.GRID) {
            throw terms("/rule/prizes", "九宫格要正好 8 格", "A grid has exactly 8 fields");
        }
        prizes(rule.prizes());
        pictures(rule.prizes());
    }

    private void pictures(List<Prize> prizes) {
        var known = media.pictures(
                prizes.stream().map(Prize::picture).filter(Objects::nonNull).toList());
        for (int slot = 0; slot < prizes.size(); slot++) {
            var picture = prizes.get(slot).picture();
            require(
                    picture == null || known.containsKey(picture),
                    "/rule/prizes/" + slot + "/picture",
                    "没有这张图片",
                    "There is no such picture");
        }
    }

    private void prizes(List<Prize> prizes) {
        if (prizes.stream().filter(Prize::fallback).count() != 1) {
            throw terms("/rule/prizes", "要正好有一个兜底奖", "Exactly one prize is the fallback");
        }
        if (prizes.stream().noneMatch(Prize::isWin)) {
            throw terms("/rule/prizes", "至少要有一个奖品", "There must be something to win");
        }
        for (int slot = 0; slot < prizes.size(); slot++) {
            prize(prizes.get(slot), "/rule/prizes/" + slot);
        }
        long sum = prizes.stream().mapToLong(Prize::odds).sum();
        if (sum != Prize.WHOLE) {
            throw LotteryProblem.ODDS
                    .problem()
                    .with("missing", Prize.WHOLE - sum)
                    .at("/rule/prizes");
        }
    }

    private void prize(Prize prize, String at) {
        if (prize.worth().compareTo(Prize.DEAREST) > 0) {
            throw LotteryProblem.TOO_DEAR.problem().at(at + "/worth");
        }
        if (prize.fallback()) {
            fallback(prize, at);
        } else if (prize.kind() != PrizeKind.NOTHING && prize.stock() == null) {
            throw terms(at + "/stock", "请填奖品数量", "Say how many there are");
        }
        switch (prize.kind()) {
            case NOTHING -> empty(prize, at);
            case GOODS -> goods(prize, at);
            case BALANCE, GIFTCARD -> {
                reward(prize, at);
                require(
                        prize.worth().equals(Money.fen(prize.amount())),
                        at + "/worth",
                        "价值就是面值",
                        "It is worth its face");
            }
            case POINTS, COUPON -> reward(prize, at);
        }
    }

    /** Given without end, so it costs little or nothing. */
    private static void fallback(Prize prize, String at) {
        require(
                prize.kind() == PrizeKind.NOTHING
                        || prize.kind() == PrizeKind.POINTS && prize.amount() <= MOST_CONSOLATION,
                at + "/kind",
                "兜底奖只能是谢谢参与，或不超过 1000 积分",
                "The fallback is nothing, or 1000 points at most");
        require(prize.stock() == null, at + "/stock", "兜底奖不限数量", "There is no end to the fallback");
    }

    private static void empty(Prize prize, String at) {
        require(prize.worth().isZero(), at + "/worth", "谢谢参与没有价值", "Nothing is worth nothing");
        require(prize.amount() == 1, at + "/amount", "谢谢参与没有数量", "Nothing has no amount");
        require(prize.item().isEmpty(), at + "/item", "谢谢参与没有奖品", "Nothing is no item");
    }

    private void goods(Prize prize, String at) {
        var sku = sku(prize);
        if (sku == null) {
            throw terms(at + "/item", "请选择商品", "Choose the goods");
        }
        require(prize.amount() == 1, at + "/amount", "实物一次一件", "Goods are won one by one");
        require(
                prize.worth().compareTo(sku.price()) >= 0,
                at + "/worth",
                "价值不能低于售价 " + sku.price(),
                "It is worth its price at least: " + sku.price());
    }

    private void reward(Prize prize, String at) {
        try {
            rewards.check(List.of(prize.reward()), at + "/item");
        } catch (Problem refused) {
            throw terms(at + "/item", "选择的奖品或数量不能发放", "This prize or amount cannot be given");
        }
        require(prize.worth().isPositive(), at + "/worth", "请填奖品价值", "Say what it is worth");
    }

    /** Published: the shop has what it promises. */
    void ready(CampaignTerms terms, LotteryRule rule, List<Integer> given) {
        check(terms, rule);
        var goods = IntStream.range(0, rule.prizes().size())
                .filter(slot -> rule.prizes().get(slot).isGoods())
                .boxed()
                .toList();
        var levels = stocks.levels(goods.stream()
                .map(slot -> rule.prizes().get(slot).sku().value())
                .toList());
        for (int slot : goods) {
            var prize = rule.prizes().get(slot);
            var stock = prize.stock();
            long left = (stock == null ? 0L : stock) - given.get(slot);
            long there = levels.stream()
                    .filter(level -> level.skuId() == prize.sku().value())
                    .mapToLong(level -> level.available())
                    .sum();
            require(
                    left <= there,
                    "/rule/prizes/" + slot + "/stock",
                    "商品库存只有 " + there + " 件",
                    "There are only " + there + " of these goods");
        }
    }

    private @Nullable SkuOffer sku(Prize prize) {
        return prize.item().isEmpty() || prize.item().length() > 18
                ? null
                : skus.snapshot().sku(prize.sku());
    }

    private static void require(boolean sense, String pointer, String zh, String en) {
        if (!sense) {
            throw terms(pointer, zh, en);
        }
    }

    private static Problem terms(String pointer, String zh, String en) {
        return LotteryProblem.TERMS.problem().at(pointer, zh, en);
    }
}
