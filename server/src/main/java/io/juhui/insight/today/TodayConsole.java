package io.juhui.insight.today;

import io.juhui.goods.inventory.Stocks;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.money.payment.Refunds;
import io.juhui.platform.web.Access;
import io.juhui.reach.notice.NoticeView;
import io.juhui.reach.notice.Notices;
import io.juhui.trade.ordering.OrderFigures;
import io.juhui.trade.ordering.OrderFigures.Paid;
import io.juhui.trade.ordering.OrderFigures.PaidHour;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.review.Reviews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The console's first page. Days begin at midnight in the shop's time zone; yesterday is compared up to the same time. */
@RestController
class TodayConsole {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int NOTICES = 8;
    private static final int MOST_FAILED = 1_000;

    private final OrderFigures orders;
    private final Stocks stocks;
    private final Reviews reviews;
    private final Refunds refunds;
    private final Notices notices;
    private final Clock clock;

    TodayConsole(OrderFigures orders, Stocks stocks, Reviews reviews, Refunds refunds, Notices notices, Clock clock) {
        this.orders = orders;
        this.stocks = stocks;
        this.reviews = reviews;
        this.refunds = refunds;
        this.notices = notices;
        this.clock = clock;
    }

    record PaidFigures(Money amount, long orders, long buyers, Money averageOrder) {
        static PaidFigures of(Paid p) {
            return new PaidFigures(
                    p.amount(),
                    p.orders(),
                    p.buyers(),
                    p.orders() == 0 ? Money.ZERO : Money.fen(p.amount().fen() / p.orders()));
        }
    }

    record HourFigures(int hour, Money today, Money yesterday) {}

    /** @param at when this was counted, so that whoever draws it knows which hour is still running; what was earned is told to {@code figures:view} alone */
    record TodayView(
            Instant at,
            long toShip,
            long lowStock,
            long reviewsToReply,
            long unpaid,
            long toPickUp,
            long refundsFailed,
            long urged,
            @Nullable PaidFigures paidToday,
            @Nullable PaidFigures paidYesterdaySameTime,
            List<HourFigures> byHour,
            List<NoticeView> notices) {}

    @GetMapping("/api/console/today")
    @Access(Access.Who.STAFF)
    TodayView today(Actor.Staff staff, Locale locale) {
        var now = clock.instant();
        var start = LocalDate.ofInstant(now, SHOP).atStartOfDay(SHOP).toInstant();
        var figures = staff.may(Permission.FIGURES_VIEW);
        var open = orders.open();
        return new TodayView(
                now,
                open.getOrDefault(OrderStatus.TO_SHIP, 0L),
                stocks.low(),
                reviews.toReply(),
                open.getOrDefault(OrderStatus.UNPAID, 0L),
                open.getOrDefault(OrderStatus.TO_PICK_UP, 0L),
                orders.among(refunds.failedOrders(MOST_FAILED)),
                orders.urged(),
                figures ? PaidFigures.of(orders.paid(start, now)) : null,
                figures ? PaidFigures.of(orders.paid(start.minus(DAY), now.minus(DAY))) : null,
                figures ? hours(start) : List.of(),
                notices.latest(staff, NOTICES, locale));
    }

    private List<HourFigures> hours(Instant start) {
        var today = byHour(orders.paidByHour(start, start.plus(DAY)));
        var yesterday = byHour(orders.paidByHour(start.minus(DAY), start));
        return IntStream.range(0, 24)
                .mapToObj(hour -> new HourFigures(
                        hour, today.getOrDefault(hour, Money.ZERO), yesterday.getOrDefault(hour, Money.ZERO)))
                .toList();
    }

    private static Map<Integer, Money> byHour(List<PaidHour> hours) {
        return hours.stream().collect(Collectors.toMap(PaidHour::hour, PaidHour::amount));
    }
}
