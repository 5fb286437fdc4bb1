package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.marketing.lottery.Draw.Fell;
import io.juhui.marketing.lottery.Draw.Source;
import io.juhui.marketing.lottery.fair.DrawLine;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of draws, which is only read here. */
@Component
class Draws {

    private static final String SELECT = """
            select d.id, d.campaign_id, d.turn, d.buyer_id, d.version, d.roll, d.landed, d.given, d.fell, d.won, d.at, d.hash,
                   k.source, c.until, c.order_id, p.name, p.kind, p.amount, p.item, p.worth_fen, p.picture_id, p.fallback
              from lottery_draw d
              join lottery_chance k on k.draw_id = d.id
              join lottery_prize p on p.campaign_id = d.campaign_id and p.version = d.version and p.slot = d.given
              left join lottery_claim c on c.draw_id = d.id
            """;

    private final JdbcClient db;

    Draws(JdbcClient db) {
        this.db = db;
    }

    /**
     * One that was drawn.
     *
     * @param prize as it was told when it was drawn
     */
    record Made(
            DrawId id,
            CampaignId campaign,
            BuyerId buyer,
            DrawLine line,
            Fell fell,
            String hash,
            Source source,
            Given prize,
            @Nullable Instant until,
            @Nullable OrderId order) {}

    /** What was given, under the name it was drawn by. */
    record Given(
            String name,
            Prize.PrizeKind kind,
            long amount,
            String item,
            boolean won,
            @Nullable Long picture) {}

    /** By the request that asked for it. */
    Optional<DrawId> of(BuyerId buyer, UUID request) {
        return db.sql(
                        "select id from lottery_draw where buyer_id = :buyer and request = :request order by id desc limit 1")
                .param("buyer", buyer.value())
                .param("request", request)
                .query(Row.mapper(row -> row.id("id", DrawId::new)))
                .optional();
    }

    /** The buyer's own; anybody else's looks like none. */
    Optional<Made> find(BuyerId buyer, DrawId id) {
        return db.sql(SELECT + " where d.id = :id and d.buyer_id = :buyer")
                .param("id", id.value())
                .param("buyer", buyer.value())
                .query(Row.mapper(Draws::made))
                .optional();
    }

    /** A person's in one campaign, newest first. */
    List<Made> of(BuyerId buyer, CampaignId campaign, long before, int most) {
        return db.sql(SELECT + """
                 where d.campaign_id = :campaign
                   and d.buyer_id = :buyer
                   and d.id < :before
                 order by d.id desc
                 limit :most
                """)
                .param("campaign", campaign.value())
                .param("buyer", buyer.value())
                .param("before", before)
                .param("most", most)
                .query(Row.mapper(Draws::made))
                .list();
    }

    /** What a person has won in all campaigns, newest first. */
    List<Made> won(BuyerId buyer, long before, int most) {
        return db.sql(SELECT + " where d.buyer_id = :buyer and d.won and d.id < :before order by d.id desc limit :most")
                .param("buyer", buyer.value())
                .param("before", before)
                .param("most", most)
                .query(Row.mapper(Draws::made))
                .list();
    }

    /** What was won in a campaign, newest first. */
    List<Made> won(CampaignId campaign, long before, int most) {
        return db.sql(
                        SELECT
                                + " where d.campaign_id = :campaign and d.won and d.id < :before order by d.id desc limit :most")
                .param("campaign", campaign.value())
                .param("before", before)
                .param("most", most)
                .query(Row.mapper(Draws::made))
                .list();
    }

    /** All draws of a campaign in the order of their turns, from behind the one named. */
    List<Made> log(CampaignId campaign, long after, int most) {
        return db.sql(SELECT + " where d.campaign_id = :campaign and d.turn > :after order by d.turn limit :most")
                .param("campaign", campaign.value())
                .param("after", after)
                .param("most", most)
                .query(Row.mapper(Draws::made))
                .list();
    }

    private static Made made(Row row) {
        var id = row.id("id", DrawId::new);
        return new Made(
                id,
                row.id("campaign_id", CampaignId::new),
                row.id("buyer_id", BuyerId::new),
                new DrawLine(
                        id,
                        row.number("turn"),
                        row.count("roll"),
                        row.count("landed"),
                        row.count("given"),
                        row.count("version"),
                        row.instant("at")),
                Fell.valueOf(row.text("fell")),
                row.text("hash"),
                Source.valueOf(row.text("source")),
                new Given(
                        row.text("name"),
                        Prize.PrizeKind.valueOf(row.text("kind")),
                        row.number("amount"),
                        row.text("item"),
                        row.flag("won"),
                        row.maybeNumber("picture_id")),
                row.maybeInstant("until"),
                row.maybeId("order_id", OrderId::new).orElse(null));
    }
}
