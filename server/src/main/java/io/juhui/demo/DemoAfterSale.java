package io.juhui.demo;

import static io.juhui.trade.aftersale.CaseImport.Happened.AGREED;
import static io.juhui.trade.aftersale.CaseImport.Happened.CONFIRMED;
import static io.juhui.trade.aftersale.CaseImport.Happened.OFFERED_HALF;
import static io.juhui.trade.aftersale.CaseImport.Happened.PASSED;
import static io.juhui.trade.aftersale.CaseImport.Happened.RECEIVED;
import static io.juhui.trade.aftersale.CaseImport.Happened.REFUSED;
import static io.juhui.trade.aftersale.CaseImport.Happened.REJECTED;
import static io.juhui.trade.aftersale.CaseImport.Happened.SENT_BACK;
import static io.juhui.trade.aftersale.CaseImport.Happened.SENT_OUT;
import static io.juhui.trade.aftersale.CaseImport.Happened.WITHDRAWN;

import io.juhui.trade.aftersale.CaseImport;
import io.juhui.trade.aftersale.CaseImport.Happened;
import io.juhui.trade.aftersale.CaseImport.Told;
import io.juhui.trade.ordering.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** After-sale cases in each state, about what was bought in the last days. */
@Component
@Profile("demo")
class DemoAfterSale {

    /** Well inside the after-sale period, whatever the hour. */
    private static final Duration RECENT = Duration.ofDays(5);

    private static final String ADDRESS = "聚惠优选售后组，0571-88880000，杭州市西湖区文三路 98 号 1 号仓";

    private record Story(String kind, String reason, String description, String said, List<Happened> course) {}

    private static final List<Story> STORIES = List.of(
            new Story("REFUND_ONLY", "DAMAGED", "箱子压坏了，里面漏了一袋", "", List.of()),
            new Story("RETURN", "NO_REASON", "买重复了，没有拆封", "", List.of()),
            new Story("EXCHANGE", "DOES_NOT_FIT", "想换一个同款的", "", List.of()),
            new Story("REFUND_ONLY", "FAULTY", "用了两次就不太灵了", "东西不用寄回，补偿一半可以吗？", List.of(OFFERED_HALF)),
            new Story("RETURN", "AGREED", "客服说可以退", "请先补充几张照片", List.of(REFUSED)),
            new Story("RETURN", "NO_REASON", "颜色和想的不一样", "", List.of(AGREED)),
            new Story("RETURN", "NOT_AS_DESCRIBED", "比图片小一圈", "", List.of(AGREED, SENT_BACK)),
            new Story("REPAIR", "FAULTY", "开关按不下去", "", List.of(AGREED, SENT_BACK, RECEIVED)),
            new Story("EXCHANGE", "DAMAGED", "收到时有划痕", "", List.of(AGREED, SENT_BACK, PASSED)),
            new Story("EXCHANGE", "WRONG_GOODS", "发成别的规格了", "", List.of(AGREED, SENT_BACK, PASSED, SENT_OUT)),
            new Story("RETURN", "NO_REASON", "不想要了", "", List.of(AGREED, SENT_BACK, PASSED)),
            new Story("REPAIR", "FAULTY", "充不进电", "", List.of(AGREED, SENT_BACK, PASSED, SENT_OUT, CONFIRMED)),
            new Story(
                    "RETURN",
                    "NO_REASON",
                    "用着不习惯",
                    "已经使用过，影响再次销售",
                    List.of(AGREED, SENT_BACK, REJECTED, SENT_OUT, CONFIRMED)),
            new Story("RETURN", "NO_REASON", "再想想", "", List.of(WITHDRAWN)));

    private final CaseImport cases;

    DemoAfterSale(CaseImport cases) {
        this.cases = cases;
    }

    void tell(List<DemoHistory.Bought> bought, Instant now) {
        cases.returnsGoTo(ADDRESS);
        var recent = bought.stream()
                .filter(one -> one.course().status() == OrderStatus.DONE
                        && one.course().doneAt() != null
                        && one.course().doneAt().isAfter(now.minus(RECENT)))
                .filter(one -> !one.made().lines().getFirst().noReturn())
                .limit(STORIES.size())
                .toList();
        for (int i = 0; i < recent.size(); i++) {
            var story = STORIES.get(i);
            var made = recent.get(i).made();
            cases.bringIn(new Told(
                    made.order(),
                    made.lines().getFirst(),
                    story.kind(),
                    story.reason(),
                    story.description(),
                    story.said(),
                    story.course(),
                    ADDRESS));
        }
    }
}
