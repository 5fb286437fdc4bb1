package io.juhui.trade.aftersale;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.platform.media.Video;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.Orders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as both sides see them; what only the shop may know is added by the console. */
@Component
class CaseViews {

    private final Orders orders;
    private final CaseEvents events;
    private final Evidence evidence;
    private final CaseMoney money;

    CaseViews(Orders orders, CaseEvents events, Evidence evidence, CaseMoney money) {
        this.money = money;
        this.orders = orders;
        this.events = events;
        this.evidence = evidence;
    }

    record CaseLine(LineId lineId, String productId, String name, String spec, Picture picture, int quantity) {}

    /** A case in a list. */
    record CaseCard(
            CaseId id,
            OrderId orderId,
            String orderNumber,
            CaseLine line,
            int units,
            CaseKind kind,
            String kindText,
            CaseStatus status,
            String statusText,
            Money amount,
            String reasonText,
            @Nullable Instant dueAt,
            boolean waitsForShop,
            Instant openedAt) {}

    record CaseLeg(String carrier, String number) {}

    record CaseEntry(Step step, String text, String detail, String actor, Instant at) {}

    enum BuyerCaseAction {
        ACCEPT,
        DECLINE,
        SEND_BACK,
        CONFIRM,
        CHANGE,
        WITHDRAW
    }

    enum ShopCaseAction {
        AGREE,
        OFFER,
        REFUSE,
        RECEIVE,
        INSPECT,
        SEND
    }

    /**
     * All of a case.
     *
     * @param version of which this is the picture, to be named by whoever moves it
     * @param askedAmount what the buyer asked for, {@code card.amount} being what is agreed on or offered now
     * @param money what the refund would move, or has moved: to which road and pocket, and points, growth and coupons beside it
     * @param most what could be given back for these units, carriage and all
     */
    record CaseView(
            CaseCard card,
            int version,
            CaseKind askedKind,
            String askedKindText,
            CaseReason reason,
            Money askedAmount,
            Money most,
            String description,
            List<Picture> pictures,
            List<Video> videos,
            String said,
            String nextStep,
            boolean rejected,
            String returnTo,
            @Nullable CaseLeg back,
            @Nullable CaseLeg forth,
            List<Foretold> money,
            List<CaseEntry> timeline,
            List<BuyerCaseAction> actions) {}

    List<CaseCard> cards(List<AfterSaleCase> page, Language language) {
        var numbers = new HashMap<OrderId, String>();
        var lines = new HashMap<LineId, OrderLine>();
        page.stream().map(AfterSaleCase::order).distinct().forEach(id -> {
            orders.find(id).ifPresent(order -> numbers.put(id, order.number()));
            orders.lines(id).forEach(line -> lines.put(line.id(), line));
        });
        return page.stream().map(c -> card(c, numbers, lines, language)).toList();
    }

    private static CaseCard card(
            AfterSaleCase c, Map<OrderId, String> numbers, Map<LineId, OrderLine> lines, Language language) {
        return new CaseCard(
                c.id(),
                c.order(),
                Objects.requireNonNull(numbers.get(c.order())),
                line(Objects.requireNonNull(lines.get(c.line()))),
                c.units(),
                c.stand().kind(),
                c.stand().kind().text(language),
                c.status(),
                c.status().text(language),
                c.amount(),
                c.asked().reason().text(language),
                c.stand().due(),
                c.status().waitsForShop(),
                c.openedAt());
    }

    static CaseLine line(OrderLine l) {
        return new CaseLine(l.id(), Long.toString(l.productId()), l.name(), l.spec(), l.picture(), l.quantity());
    }

    CaseView forBuyer(AfterSaleCase c, Language language) {
        return view(c, CaseWords.forBuyer(c).in(language), CaseActions.ofBuyer(c), language);
    }

    CaseView forShop(AfterSaleCase c, Language language) {
        return view(c, CaseWords.forShop(c).in(language), List.of(), language);
    }

    private CaseView view(AfterSaleCase c, String next, List<BuyerCaseAction> actions, Language language) {
        var stand = c.stand();
        var shown = evidence.shown(c.asked().media());
        return new CaseView(
                cards(List.of(c), language).getFirst(),
                c.version(),
                c.asked().kind(),
                c.asked().kind().text(language),
                c.asked().reason(),
                c.asked().amount(),
                c.worth().total(),
                c.asked().description(),
                shown.pictures(),
                shown.videos(),
                stand.said(),
                next,
                stand.rejected(),
                stand.returnTo(),
                leg(stand.back(), language),
                leg(stand.forth(), language),
                money.of(c, language),
                events.of(c.id()).stream()
                        .map(e -> new CaseEntry(
                                e.step(),
                                e.step().words().in(language),
                                e.detail(),
                                e.who().actor(),
                                e.at()))
                        .toList(),
                actions);
    }

    private static @Nullable CaseLeg leg(@Nullable Leg leg, Language language) {
        return leg == null ? null : new CaseLeg(leg.carrier().title(language), leg.number());
    }
}
