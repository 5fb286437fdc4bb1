package io.juhui.party.membership.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberFacts;
import io.juhui.party.membership.MemberTerms;
import io.juhui.party.membership.segment.Condition.Op;
import io.juhui.party.membership.segment.Rule.Match;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A rule means the same members whether one is asked in memory or all in the database; and asking all is quick. */
@JuhuiTest
@Transactional
class RuleSqlTest {

    private static final long FIRST = 9_000_000_000_000_000L;

    @Autowired
    JdbcClient db;

    @Autowired
    SegmentRows rows;

    @Autowired
    MemberFacts facts;

    @Autowired
    MemberTerms terms;

    @Autowired
    Clock clock;

    /** Members of every kind, drawn by the database from a fixed seed; taken back with the test. */
    private void members(int howMany) {
        db.sql("select setseed(0.42)").query().listOfRows();
        db.sql("""
                insert into member (buyer_id, nickname, registered_at, level_id, level_at, growth, birthday, orders, spent_fen,
                       recent_orders, recent_fen, last_order_at, categories, reviews, sign_ins, favourites, views, last_seen_at)
                select :first + n, '会员' || n, now() - random() * interval '500 days', 1 + (random() * 3)::int, now(),
                       (random() * 12000)::int, case when random() < 0.5 then 100 * (1 + (random() * 11)::int) + 15 end,
                       (random() * 12)::int, (random() * 300000)::int, (random() * 12)::int, (random() * 250000)::int,
                       case when random() < 0.8 then now() - random() * interval '300 days' end,
                       array[(random() * 9)::int, 10 + (random() * 9)::int], (random() * 5)::int, (random() * 30)::int,
                       (random() * 8)::int, (random() * 40)::int,
                       case when random() < 0.8 then now() - random() * interval '90 days' end
                  from generate_series(1, :howMany) n
                """).param("first", FIRST).param("howMany", howMany).update();
        db.sql("""
                insert into member_tag (buyer_id, tag_id, by_rule, at)
                select :first + n, 7000 + n % 3, n % 2 = 0, now() from generate_series(1, :howMany, 2) n
                """).param("first", FIRST).param("howMany", howMany).update();
    }

    private static Condition condition(Random random) {
        var field = MemberField.values()[random.nextInt(MemberField.values().length)];
        if (field.isChoice()) {
            var ids = random.ints(1 + random.nextInt(3), 0, 20)
                    .mapToObj(id -> Integer.toString(field == MemberField.TAG ? 7000 + id % 4 : id))
                    .distinct()
                    .toList();
            return new Condition(field, random.nextBoolean() ? Op.ANY_OF : Op.NONE_OF, 0, ids);
        }
        var most = switch (field) {
            case SPENT, RECENT_SPENT -> 300_000;
            case GROWTH -> 12_000;
            case DAYS_REGISTERED, DAYS_SINCE_ORDER -> 400;
            case DAYS_SINCE_SEEN -> 90;
            default -> 12;
        };
        return new Condition(field, random.nextBoolean() ? Op.AT_LEAST : Op.AT_MOST, random.nextInt(most), List.of());
    }

    @Test
    @DisplayName("U5 同一条规则：内存里问一个人和数据库里数所有人，600 条随机规则答案一致")
    void meansTheSameMembersInMemoryAndInTheDatabase() {
        members(400);
        var by = terms.at(clock.instant());
        var all = facts.of(LongStream.rangeClosed(1, 400)
                        .mapToObj(n -> new BuyerId(FIRST + n))
                        .toList())
                .values();
        assertThat(all).hasSize(400);
        var random = new Random(20_261_130);
        var hits = 0;
        for (int round = 0; round < 600; round++) {
            var conditions = new ArrayList<Condition>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                conditions.add(condition(random));
            }
            var rule = new Rule(random.nextBoolean() ? Match.ALL : Match.ANY, conditions);
            var inMemory = all.stream()
                    .filter(fact -> rule.holds(fact, by))
                    .map(MemberFact::buyer)
                    .map(BuyerId::value)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found(RuleSql.of(rule, by))).as(rule.toString()).isEqualTo(inMemory);
            hits += inMemory.size();
        }
        assertThat(hits).as("the rules mean somebody").isGreaterThan(10_000);
    }

    private Set<Long> found(RuleSql rule) {
        return new TreeSet<>(
                db.sql("select m.buyer_id from member m where m.buyer_id between :first and :first + 400 and "
                                + rule.where())
                        .params(rule.params())
                        .param("first", FIRST)
                        .query(Long.class)
                        .list());
    }

    @Test
    @DisplayName("U5 十万会员的群体，边改边数：最慢的一条规则不超过 300 毫秒")
    void countsAHundredThousandMembersInTime() {
        members(100_000);
        db.sql("analyze member").update();
        db.sql("analyze member_tag").update();
        var by = terms.at(clock.instant());
        var whole = new Rule(
                Match.ALL,
                List.of(
                        new Condition(MemberField.TAG, Op.ANY_OF, 0, List.of("7000", "7001")),
                        new Condition(MemberField.CATEGORY, Op.ANY_OF, 0, List.of("3", "4", "15")),
                        new Condition(MemberField.RECENCY, Op.AT_LEAST, 2, List.of()),
                        new Condition(MemberField.MONEY, Op.AT_LEAST, 3, List.of()),
                        new Condition(MemberField.FREQUENCY, Op.AT_LEAST, 2, List.of()),
                        new Condition(MemberField.DAYS_SINCE_SEEN, Op.AT_MOST, 60, List.of())));
        var any = new Rule(Match.ANY, whole.conditions());
        rows.count(RuleSql.of(whole, by));
        for (var rule : List.of(whole, any)) {
            long best = Long.MAX_VALUE;
            long members = 0;
            for (int i = 0; i < 5; i++) {
                var from = System.nanoTime();
                members = rows.count(RuleSql.of(rule, by));
                best = Math.min(best, (System.nanoTime() - from) / 1_000_000);
            }
            assertThat(members).isPositive();
            assertThat(best).as("milliseconds for " + rule.match()).isLessThanOrEqualTo(300);
        }
    }
}
