package io.juhui.marketing.lottery;

import io.juhui.kernel.Words;
import java.util.List;
import java.util.stream.Collectors;

/** How lotteries are said. */
final class LotteryWords {

    static final Words WON = new Words("抽中奖品", "You have won");

    private LotteryWords() {}

    /** 一等奖 0.01%、10 积分 20%…: prizes with their odds, the first of them. */
    static Words prizes(LotteryRule rule) {
        var wins = rule.prizes().stream().filter(Prize::isWin).limit(3).toList();
        return new Words(said(wins, "、"), said(wins, ", "));
    }

    private static String said(List<Prize> wins, String between) {
        return wins.stream()
                .map(prize -> prize.name() + " " + percent(prize.odds()))
                .collect(Collectors.joining(between));
    }

    /** 0.0001% is one in a million: said to the last digit and without any more. */
    static String percent(int odds) {
        return java.math.BigDecimal.valueOf(odds, 4).stripTrailingZeros().toPlainString() + "%";
    }
}
