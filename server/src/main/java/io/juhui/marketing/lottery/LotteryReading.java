package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.store.Row;
import java.util.List;

/** Rules and prizes as their rows say. */
final class LotteryReading {

    private LotteryReading() {}

    static Lotteries.Version version(Row row, List<Prize> prizes) {
        return new Lotteries.Version(
                row.id("campaign_id", CampaignId::new),
                row.count("version"),
                new LotteryRule(
                        LotteryRule.Look.valueOf(row.text("look")),
                        chances(row),
                        row.count("draws_per_day"),
                        row.count("draws_per_person"),
                        row.count("wins_per_person"),
                        row.count("claim_days"),
                        row.text("text"),
                        prizes),
                row.instant("made_at"));
    }

    private static ChanceTerms chances(Row row) {
        return new ChanceTerms(
                row.count("free_per_day"),
                ChanceTerms.FriendBy.valueOf(row.text("friend_by")),
                row.count("friends_per_day"),
                row.money("order_from_fen"),
                row.count("orders_per_day"),
                row.number("points"),
                row.count("points_per_day"));
    }

    static Prize prize(Row row) {
        var stock = row.maybeNumber("stock");
        var picture = row.maybeNumber("picture_id");
        return new Prize(
                row.text("name"),
                Prize.PrizeKind.valueOf(row.text("kind")),
                row.text("item"),
                row.number("amount"),
                row.money("worth_fen"),
                stock == null ? null : Math.toIntExact(stock),
                row.count("odds"),
                picture == null ? null : new MediaId(picture),
                row.flag("fallback"));
    }
}
