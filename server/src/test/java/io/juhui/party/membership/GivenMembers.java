package io.juhui.party.membership;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Members for tests: with growth of a day, at a level, and levels that give something for as long as a test needs them. */
@Component
@Lazy
public class GivenMembers {

    public static final String LEVELS = "/api/console/member-levels";

    private final JdbcClient db;
    private final Standing standing;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    GivenMembers(
            JdbcClient db,
            Standing standing,
            Settings settings,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.db = db;
        this.standing = standing;
        this.settings = settings;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Earned at this instant, by nothing in particular. */
    public void growth(BuyerId buyer, long growth, Instant at) {
        transaction.executeWithoutResult(_ -> {
            standing.lock(buyer);
            db.sql("""
                    insert into member_earning (kind, cause, buyer_id, at, day, growth, points, frozen)
                    values ('BIRTHDAY', :cause, :buyer, :at, :day, :growth, 0, false)
                    """)
                    .param("cause", ids.next())
                    .param("buyer", buyer.value())
                    .param("at", Timestamp.from(at))
                    .param("day", Date.valueOf(ShopDay.of(at)))
                    .param("growth", growth)
                    .update();
            standing.changed(List.of(buyer));
        });
    }

    public void growth(BuyerId buyer, long growth) {
        growth(buyer, growth, clock.instant());
    }

    /** All that a member earned is gone, as if it had all been taken back. */
    public void forget(BuyerId buyer) {
        transaction.executeWithoutResult(_ -> {
            standing.lock(buyer);
            db.sql("delete from member_earning where buyer_id = :buyer")
                    .param("buyer", buyer.value())
                    .update();
            standing.changed(List.of(buyer));
        });
    }

    public long growthOf(BuyerId buyer) {
        return number("select growth from member where buyer_id = :buyer", buyer);
    }

    public long levelOf(BuyerId buyer) {
        return number("select level_id from member where buyer_id = :buyer", buyer);
    }

    public long number(String sql, BuyerId buyer) {
        return db.sql(sql).param("buyer", buyer.value()).query(Long.class).single();
    }

    /** The levels as they are, changed, for as long as {@code then} runs. */
    public void withLevels(Given given, Consumer<List<Map<String, Object>>> change, Runnable then) {
        var owner = given.owner();
        var before = drafts(owner.get(LEVELS).ok());
        var changed = drafts(owner.get(LEVELS).ok());
        change.accept(changed);
        put(owner, changed);
        try {
            then.run();
        } finally {
            put(owner, before);
        }
    }

    private static void put(Http owner, List<Map<String, Object>> drafts) {
        owner.put(LEVELS, body(owner.get(LEVELS).ok(), drafts)).ok();
    }

    /** What saves these levels for who saw the list like this. */
    public static Map<String, Object> body(JsonNode seen, List<Map<String, Object>> drafts) {
        return Map.of("version", seen.get("version").asInt(), "levels", drafts);
    }

    public static List<Map<String, Object>> drafts(JsonNode seen) {
        var drafts = new ArrayList<Map<String, Object>>();
        seen.get("levels").forEach(level -> {
            var draft = new LinkedHashMap<String, Object>();
            draft.put("id", level.get("id").asString());
            draft.put("name", level.get("name").asString());
            draft.put("nameEn", level.get("nameEn").asString());
            draft.put("iconId", null);
            for (var number : List.of("growthFrom", "pointsPercent", "earlyHours", "birthdayPoints", "pricePercent")) {
                draft.put(number, level.get(number).asLong());
            }
            draft.put("agent", level.get("agent").asBoolean());
            draft.put("freeFreight", level.get("freeFreight").asBoolean());
            drafts.add(draft);
        });
        return drafts;
    }

    /** Another value for as long as {@code then} runs. */
    public <T> void with(Setting<T> setting, String value, Runnable then) {
        var before = settings.get(setting).toString();
        settings.put(setting, value);
        try {
            then.run();
        } finally {
            settings.put(setting, before);
        }
    }
}
