package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the mall, all of it in memory, and how many of it are gone, which is not. */
@Component
class MallItems {

    private static final String SELECT = """
            select i.campaign_id, i.kind, i.item, i.amount, i.points, i.cash_fen, i.per_person, n.stock
              from pointsmall_item i
              join pointsmall_count n on n.campaign_id = i.campaign_id
            """;

    private final JdbcClient db;
    private final Replica<Map<CampaignId, MallItem>> items;

    MallItems(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.items = replicas.of("pointsmall-items", this::read);
    }

    private record Stored(CampaignId campaign, MallItem item) {}

    Optional<MallItem> remembered(CampaignId campaign) {
        return Optional.ofNullable(items.get().get(campaign));
    }

    /** As it stands in the caller's transaction. */
    Optional<MallItem> find(CampaignId campaign) {
        return db.sql(SELECT + " where i.campaign_id = :id")
                .param("id", campaign.value())
                .query(Row.mapper(MallItems::stored))
                .optional()
                .map(Stored::item);
    }

    void store(CampaignId campaign, MallItem item) {
        bound(campaign, item.stock());
        db.sql("""
                insert into pointsmall_item (campaign_id, kind, item, amount, points, cash_fen, per_person)
                values (:id, :kind, :item, :amount, :points, :cash, :person)
                on conflict (campaign_id) do update
                   set kind = excluded.kind, item = excluded.item, amount = excluded.amount,
                       points = excluded.points, cash_fen = excluded.cash_fen, per_person = excluded.per_person
                """)
                .param("id", campaign.value())
                .param("kind", item.kind().name())
                .param("item", item.item())
                .param("amount", item.amount())
                .param("points", item.points())
                .param("cash", item.cash().fen())
                .param("person", item.perPerson())
                .update();
        items.changing();
    }

    /** Never fewer than are gone already. */
    private void bound(CampaignId campaign, int stock) {
        int rows =
                db.sql("""
                insert into pointsmall_count as n (campaign_id, stock)
                values (:id, :stock)
                on conflict (campaign_id) do update
                   set stock = excluded.stock
                 where n.taken <= excluded.stock
                """).param("id", campaign.value()).param("stock", stock).update();
        if (rows == 0) {
            throw MallProblem.TAKEN.problem().at("/rule/stock");
        }
    }

    /** How many are gone of each. */
    Map<CampaignId, Integer> taken(Collection<CampaignId> campaigns) {
        var taken = new HashMap<CampaignId, Integer>();
        db.sql("select campaign_id, taken from pointsmall_count where campaign_id = any(:ids)")
                .param("ids", campaigns.stream().map(CampaignId::value).toArray(Long[]::new))
                .query(Row.mapper(row -> Map.entry(row.id("campaign_id", CampaignId::new), row.count("taken"))))
                .list()
                .forEach(one -> taken.put(one.getKey(), one.getValue()));
        return taken;
    }

    private Map<CampaignId, MallItem> read() {
        return db.sql(SELECT).query(Row.mapper(MallItems::stored)).list().stream()
                .collect(Collectors.toUnmodifiableMap(Stored::campaign, Stored::item));
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.id("campaign_id", CampaignId::new),
                new MallItem(
                        MallItem.MallKind.valueOf(row.text("kind")),
                        row.text("item"),
                        row.number("amount"),
                        row.number("points"),
                        row.money("cash_fen"),
                        row.count("stock"),
                        row.count("per_person")));
    }
}
