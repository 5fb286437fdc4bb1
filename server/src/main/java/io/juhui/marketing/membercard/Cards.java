package io.juhui.marketing.membercard;

import io.juhui.frame.reward.Reward;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards; all of them in memory. */
@Component
class Cards {

    /** So many there may be at all. */
    static final int MOST = 100;

    private final JdbcClient db;
    private final Replica<List<Card>> cards;
    private final Clock clock;

    Cards(JdbcClient db, Replicas replicas, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.cards = replicas.of("member-cards", this::read);
    }

    /** By age; the same object until something changes. */
    List<Card> all() {
        return cards.get();
    }

    Optional<Card> find(CardId id) {
        return all().stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** False when there are as many as there may be. */
    boolean insert(CardId id, CardTerms terms) {
        var inserted = params(db.sql("""
                insert into member_card (id, name, price_rate, free_freight, bought_gift_fen, bought_points, bought_kinds,
                       bought_items, bought_amounts, every_days, period_gift_fen, period_points, period_kinds, period_items,
                       period_amounts, on_sale, created_at)
                select :id, :name, :rate, :freight, :boughtGift, :boughtPoints, :boughtKinds, :boughtItems, :boughtAmounts,
                       :every, :periodGift, :periodPoints, :periodKinds, :periodItems, :periodAmounts, :onSale, :at
                 where (select count(*) from member_card) < :most
                """), id, terms)
                .param("most", MOST)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return inserted == 1 && specs(id, terms);
    }

    /** False when somebody else has changed it. */
    boolean update(CardId id, int version, CardTerms terms) {
        var updated = params(db.sql("""
                update member_card
                   set name = :name, price_rate = :rate, free_freight = :freight, bought_gift_fen = :boughtGift,
                       bought_points = :boughtPoints, bought_kinds = :boughtKinds, bought_items = :boughtItems,
                       bought_amounts = :boughtAmounts, every_days = :every, period_gift_fen = :periodGift,
                       period_points = :periodPoints, period_kinds = :periodKinds, period_items = :periodItems,
                       period_amounts = :periodAmounts, on_sale = :onSale, version = version + 1
                 where id = :id
                   and version = :version
                """), id, terms).param("version", version).update();
        return updated == 1 && specs(id, terms);
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, CardId id, CardTerms terms) {
        return perks(perks(sql, "bought", terms.bought()), "period", terms.periodic())
                .param("id", id.value())
                .param("name", terms.name().strip())
                .param("rate", terms.rate())
                .param("freight", terms.freeFreight())
                .param("every", terms.everyDays())
                .param("onSale", terms.onSale());
    }

    private static JdbcClient.StatementSpec perks(JdbcClient.StatementSpec sql, String name, CardPerks perks) {
        var rewards = perks.rewards();
        return sql.param(name + "Gift", perks.gift().fen())
                .param(name + "Points", perks.points())
                .param(name + "Kinds", rewards.stream().map(Reward::kind).toArray(String[]::new))
                .param(name + "Items", rewards.stream().map(Reward::item).toArray(String[]::new))
                .param(
                        name + "Amounts",
                        rewards.stream().mapToLong(Reward::amount).toArray());
    }

    private boolean specs(CardId id, CardTerms terms) {
        db.sql("delete from member_card_spec where card_id = :id")
                .param("id", id.value())
                .update();
        for (int number = 0; number < terms.specs().size(); number++) {
            var spec = terms.specs().get(number);
            db.sql("""
                    insert into member_card_spec (card_id, number, months, price_fen)
                    values (:id, :number, :months, :price)
                    """)
                    .param("id", id.value())
                    .param("number", number)
                    .param("months", spec.months())
                    .param("price", spec.price().fen())
                    .update();
        }
        cards.changing();
        return true;
    }

    private List<Card> read() {
        record Kept(long card, CardSpec spec) {}
        Map<Long, List<CardSpec>> specs = new HashMap<>();
        db.sql("select card_id, months, price_fen from member_card_spec order by card_id, number")
                .query(Row.mapper(row ->
                        new Kept(row.number("card_id"), new CardSpec(row.count("months"), row.money("price_fen")))))
                .list()
                .forEach(kept -> specs.computeIfAbsent(kept.card(), _ -> new ArrayList<>())
                        .add(kept.spec()));
        return List.copyOf(db.sql("""
                select id, name, price_rate, free_freight, bought_gift_fen, bought_points, bought_kinds, bought_items,
                       bought_amounts, every_days, period_gift_fen, period_points, period_kinds, period_items,
                       period_amounts, on_sale, version
                  from member_card
                 order by id
                """)
                .query(Row.mapper(row -> card(row, specs.getOrDefault(row.number("id"), List.of()))))
                .list());
    }

    private static Card card(Row row, List<CardSpec> specs) {
        var terms = new CardTerms(
                row.text("name"),
                row.count("price_rate"),
                row.flag("free_freight"),
                perks(row, "bought"),
                row.count("every_days"),
                perks(row, "period"),
                specs,
                row.flag("on_sale"));
        return new Card(row.id("id", CardId::new), terms, row.count("version"));
    }

    private static CardPerks perks(Row row, String name) {
        var kinds = row.texts(name + "_kinds");
        var items = row.texts(name + "_items");
        var amounts = row.numbers(name + "_amounts");
        return new CardPerks(
                row.money(name + "_gift_fen"),
                row.number(name + "_points"),
                IntStream.range(0, kinds.size())
                        .mapToObj(i -> new Reward(kinds.get(i), items.get(i), amounts.get(i)))
                        .toList());
    }
}
