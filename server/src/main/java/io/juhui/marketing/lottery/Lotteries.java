package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of all lotteries, version by version; those in force are in memory. */
@Component
class Lotteries {

    private static final String RULES = """
            select r.campaign_id, r.version, r.look, r.free_per_day, r.friend_by, r.friends_per_day, r.order_from_fen,
                   r.orders_per_day, r.points, r.points_per_day, r.draws_per_day, r.draws_per_person, r.wins_per_person,
                   r.claim_days, r.text, r.made_at
              from lottery_rule r
            """;

    private static final String PRIZES = """
            select p.campaign_id, p.version, p.slot, p.name, p.kind, p.item, p.amount, p.worth_fen, p.stock, p.odds,
                   p.picture_id, p.fallback
              from lottery_prize p
            """;

    private final JdbcClient db;
    private final LotteryStock stock;
    private final Replica<Map<CampaignId, Version>> rules;

    Lotteries(JdbcClient db, LotteryStock stock, Replicas replicas) {
        this.db = db;
        this.stock = stock;
        this.rules = replicas.of("lottery-rules", this::read);
    }

    /** A rule as it was, or is, in force. */
    record Version(CampaignId campaign, int number, LotteryRule rule, Instant madeAt) {}

    private record Key(CampaignId campaign, int version) {}

    private record Field(Key key, int slot, Prize prize) {}

    Optional<Version> remembered(CampaignId campaign) {
        return Optional.ofNullable(rules.get().get(campaign));
    }

    Version require(CampaignId campaign) {
        return remembered(campaign).orElseThrow(LotteryProblem.NO_SUCH::problem);
    }

    /** All versions as they stand in the caller's transaction, the newest first. */
    List<Version> versions(CampaignId campaign) {
        var prizes = fields(db.sql(PRIZES + " where p.campaign_id = :id order by p.slot")
                .param("id", campaign.value())
                .query(Row.mapper(Lotteries::field))
                .list());
        return db.sql(RULES + " where r.campaign_id = :id order by r.version desc")
                .param("id", campaign.value())
                .query(Row.mapper(row -> version(row, prizes)))
                .list();
    }

    /** As it stands in the caller's transaction. */
    Optional<Version> find(CampaignId campaign) {
        return versions(campaign).stream().findFirst();
    }

    /** The first version, or the same one anew as long as nobody has been told of it. */
    void draft(CampaignId campaign, LotteryRule rule, Instant at) {
        db.sql("delete from lottery_prize where campaign_id = :id")
                .param("id", campaign.value())
                .update();
        db.sql("delete from lottery_rule where campaign_id = :id")
                .param("id", campaign.value())
                .update();
        stock.clear(campaign);
        add(campaign, 1, rule, at);
    }

    /** One more version; the others stay on record. */
    void next(Version before, LotteryRule rule, Instant at) {
        add(before.campaign(), before.number() + 1, rule, at);
    }

    private void add(CampaignId campaign, int version, LotteryRule rule, Instant at) {
        var chances = rule.chances();
        db.sql("""
                insert into lottery_rule (campaign_id, version, look, free_per_day, friend_by, friends_per_day, order_from_fen,
                                          orders_per_day, points, points_per_day, draws_per_day, draws_per_person,
                                          wins_per_person, claim_days, text, made_at)
                values (:id, :version, :look, :free, :by, :friends, :from, :orders, :points, :paid, :day, :person, :wins, :claim,
                        :text, :at)
                """)
                .param("id", campaign.value())
                .param("version", version)
                .param("look", rule.look().name())
                .param("free", chances.freePerDay())
                .param("by", chances.friendBy().name())
                .param("friends", chances.friendsPerDay())
                .param("from", chances.orderFrom().fen())
                .param("orders", chances.ordersPerDay())
                .param("points", chances.points())
                .param("paid", chances.pointsPerDay())
                .param("day", rule.drawsPerDay())
                .param("person", rule.drawsPerPerson())
                .param("wins", rule.winsPerPerson())
                .param("claim", rule.claimDays())
                .param("text", rule.text())
                .param("at", Timestamp.from(at))
                .update();
        for (int slot = 0; slot < rule.prizes().size(); slot++) {
            add(campaign, version, slot, rule.prizes().get(slot));
        }
        rules.changing();
    }

    private void add(CampaignId campaign, int version, int slot, Prize prize) {
        var picture = prize.picture();
        db.sql("""
                insert into lottery_prize (campaign_id, version, slot, name, kind, item, amount, worth_fen, stock, odds, picture_id,
                                           fallback)
                values (:id, :version, :slot, :name, :kind, :item, :amount, :worth, :stock, :odds, :picture, :fallback)
                """)
                .param("id", campaign.value())
                .param("version", version)
                .param("slot", slot)
                .param("name", prize.name())
                .param("kind", prize.kind().name())
                .param("item", prize.item())
                .param("amount", prize.amount())
                .param("worth", prize.worth().fen())
                .param("stock", prize.stock(), Types.INTEGER)
                .param("odds", prize.odds())
                .param("picture", picture == null ? null : picture.value(), Types.BIGINT)
                .param("fallback", prize.fallback())
                .update();
        stock.bound(campaign, slot, prize.stock());
    }

    private Map<CampaignId, Version> read() {
        var prizes = fields(db.sql(PRIZES + " order by p.slot")
                .query(Row.mapper(Lotteries::field))
                .list());
        return db.sql(RULES).query(Row.mapper(row -> version(row, prizes))).list().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Version::campaign, one -> one, (a, b) -> newer().compare(a, b) > 0 ? a : b));
    }

    private static Comparator<Version> newer() {
        return Comparator.comparingInt(Version::number);
    }

    private static Map<Key, List<Prize>> fields(List<Field> fields) {
        var prizes = new HashMap<Key, List<Prize>>();
        fields.forEach(
                one -> prizes.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one.prize()));
        return prizes;
    }

    private static Version version(Row row, Map<Key, List<Prize>> prizes) {
        return LotteryReading.version(
                row,
                prizes.getOrDefault(new Key(row.id("campaign_id", CampaignId::new), row.count("version")), List.of()));
    }

    private static Field field(Row row) {
        return new Field(
                new Key(row.id("campaign_id", CampaignId::new), row.count("version")),
                row.count("slot"),
                LotteryReading.prize(row));
    }
}
