package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.platform.store.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the sessions of a campaign sell, as the rows stand now. */
@Component
class FlashBoard {

    private final FlashSessions sessions;
    private final FlashStocks stocks;
    private final JdbcClient db;
    private final Skus skus;
    private final Clock clock;

    FlashBoard(FlashSessions sessions, FlashStocks stocks, JdbcClient db, Skus skus, Clock clock) {
        this.sessions = sessions;
        this.stocks = stocks;
        this.db = db;
        this.skus = skus;
        this.clock = clock;
    }

    /**
     * @param planned what a session was to have
     * @param carved what there was to be set aside
     * @param unpaid held by orders that are not paid
     * @param waiting turns that have not been let in
     */
    record FlashBoardLine(
            SkuId skuId,
            String name,
            String spec,
            int planned,
            int carved,
            int sold,
            int unpaid,
            int left,
            int returned,
            int drawn,
            int waiting) {}

    /** @param reminders members who asked to be told */
    record FlashBoardSession(
            FlashSessionId id,
            FlashSessionState state,
            Instant startsAt,
            Instant endsAt,
            int reminders,
            List<FlashBoardLine> lines) {}

    record FlashBoardView(Instant now, List<FlashBoardSession> sessions) {}

    FlashBoardView of(CampaignId campaign) {
        var bySession = stocks.of(campaign).stream()
                .collect(Collectors.groupingBy(units -> units.key().session()));
        var all = sessions.of(campaign);
        var reminders =
                reminders(all.stream().map(session -> session.id().value()).toList());
        return new FlashBoardView(
                clock.instant(),
                all.stream()
                        .map(session -> new FlashBoardSession(
                                session.id(),
                                session.state(),
                                session.startsAt(),
                                session.endsAt(),
                                reminders.getOrDefault(session.id().value(), 0),
                                bySession.getOrDefault(session.id().value(), List.of()).stream()
                                        .map(this::line)
                                        .toList()))
                        .toList());
    }

    private FlashBoardLine line(FlashStocks.Units units) {
        var sku = new SkuId(units.key().sku());
        var offer = skus.snapshot().sku(sku);
        return new FlashBoardLine(
                sku,
                offer == null ? "" : offer.name(),
                offer == null ? "" : offer.spec(),
                units.planned(),
                units.carved(),
                units.sold(),
                units.held(),
                units.left(),
                units.returned(),
                units.turns(),
                units.turns() - units.letIn());
    }

    private Map<Long, Integer> reminders(List<Long> ids) {
        var counted = new HashMap<Long, Integer>();
        db.sql("""
                select session_id, count(*) as members
                  from flash_reminder
                 where session_id = any(:ids)
                 group by session_id
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(Row.mapper(row -> Map.entry(row.number("session_id"), row.count("members"))))
                .list()
                .forEach(one -> counted.put(one.getKey(), one.getValue()));
        return counted;
    }
}
