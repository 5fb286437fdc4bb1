package io.juhui.party.membership.segment;

import io.juhui.frame.campaign.AudienceId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.membership.SegmentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to an audience, page by page: for what is given to all of it. */
@Component
class AudienceMembers {

    private final JdbcClient db;
    private final Segments segments;

    AudienceMembers(JdbcClient db, Segments segments) {
        this.db = db;
        this.segments = segments;
    }

    List<BuyerId> ofLevels(Set<AudienceId> ids, long after, int most) {
        return page(new RuleSql("m.level_id = any(:ids)", Map.of("ids", longs(ids))), after, most);
    }

    List<BuyerId> ofTags(Set<AudienceId> ids, long after, int most) {
        var tagged = "m.buyer_id in (select t.buyer_id from member_tag t where t.tag_id = any(:ids))";
        return page(new RuleSql(tagged, Map.of("ids", longs(ids))), after, most);
    }

    /** Whoever is in several is told once. */
    List<BuyerId> ofSegments(Set<AudienceId> ids, long after, int most) {
        var found = new TreeSet<Long>();
        for (var id : ids) {
            page(segments.where(new SegmentId(id.value())), after, most).forEach(buyer -> found.add(buyer.value()));
        }
        return found.stream().limit(most).map(BuyerId::new).toList();
    }

    private List<BuyerId> page(RuleSql rule, long after, int most) {
        var params = new HashMap<>(rule.params());
        params.put("after", after);
        params.put("most", most);
        return db.sql("select m.buyer_id from member m where (" + rule.where()
                        + ") and m.buyer_id > :after order by m.buyer_id limit :most")
                .params(params)
                .query((row, _) -> new BuyerId(row.getLong(1)))
                .list();
    }

    private static long[] longs(Set<AudienceId> ids) {
        return ids.stream().mapToLong(AudienceId::value).toArray();
    }
}
