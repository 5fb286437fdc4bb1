package io.juhui.marketing.lottery;

import io.juhui.frame.reward.Cause;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Words;
import io.juhui.marketing.lottery.Draw.Fresh;
import io.juhui.platform.store.Writes;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands over what was won, in the transaction of the draw: rewards are promised, goods can be ordered from now on. */
@Component
class DrawPrizes {

    private final Rewards rewards;
    private final Notices notices;

    DrawPrizes(Rewards rewards, Notices notices) {
        this.rewards = rewards;
        this.notices = notices;
    }

    static Cause cause(DrawId draw) {
        return new Cause("lottery.draw", draw.value());
    }

    void promise(List<Fresh> fresh) {
        for (var one : fresh) {
            if (one.prize().isReward()) {
                rewards.promise(
                        cause(one.id()),
                        one.asked().buyer(),
                        List.of(one.prize().reward()));
            } else if (one.prize().isGoods()) {
                notices.tell(one.asked().buyer(), won(one));
            }
        }
    }

    private static Message won(Fresh one) {
        var name = one.prize().name();
        return Message.of(
                "lottery.won",
                one.id().value(),
                LotteryWords.WON,
                new Words(
                        "你抽中了「" + name + "」，请在 " + one.claimDays() + " 天内填写地址领取。",
                        "You have won “" + name + "”. Order it within " + one.claimDays() + " days."),
                "/rooms/lottery/pages/prizes/index");
    }

    void claims(List<Fresh> fresh, Instant at, Writes writes) {
        var goods = fresh.stream().filter(one -> one.prize().isGoods()).toList();
        writes.add("""
                insert into lottery_claim (draw_id, campaign_id, buyer_id, sku_id, until)
                select d.id, d.c, d.b, d.sku, d.until
                  from unnest(:ids, :campaigns, :buyers, :skus, :untils::timestamptz[]) as d(id, c, b, sku, until)
                """)
                .param("ids", goods.stream().mapToLong(one -> one.id().value()).toArray())
                .param(
                        "campaigns",
                        goods.stream()
                                .mapToLong(one -> one.asked().campaign().value())
                                .toArray())
                .param(
                        "buyers",
                        goods.stream()
                                .mapToLong(one -> one.asked().buyer().value())
                                .toArray())
                .param(
                        "skus",
                        goods.stream()
                                .mapToLong(one -> one.prize().sku().value())
                                .toArray())
                .param(
                        "untils",
                        goods.stream()
                                .map(one -> at.plus(Duration.ofDays(one.claimDays()))
                                        .toString())
                                .toArray(String[]::new))
                .expect(goods.size());
    }
}
