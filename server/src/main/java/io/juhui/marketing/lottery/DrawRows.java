package io.juhui.marketing.lottery;

import io.juhui.marketing.lottery.Draw.Chance;
import io.juhui.marketing.lottery.Draw.Source;
import io.juhui.platform.store.Writes;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What draws read, a batch at a time: the campaigns' rows first, in the order of their ids, and what depends on them after. */
@Component
class DrawRows {

    /** As many chances of a person as one batch can use. */
    private static final int MOST_CHANCES = 256;

    record Person(long campaign, long buyer) {}

    /**
     * The last link of a campaign's chain.
     *
     * @param told whether the seed has been told: then it was the last
     */
    record Link(String sealed, long turn, String head, boolean told) {}

    /** What a person has had already. */
    static final class Tally {
        int today;
        int total;
        int wins;
        int free;
        int paid;
        final Deque<Chance> open = new ArrayDeque<>();
    }

    /** The working copy of a batch, filled when its reads have travelled. */
    record Held(Map<Long, Link> links, Map<Long, Map<Integer, Integer>> left, Map<Person, Tally> tallies) {

        static Held nothing() {
            return new Held(new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        Tally tally(Person person) {
            return tallies.computeIfAbsent(person, _ -> new Tally());
        }

        int left(long campaign, int slot) {
            return left.getOrDefault(campaign, Map.of()).getOrDefault(slot, 0);
        }

        void take(long campaign, int slot) {
            left.getOrDefault(campaign, new HashMap<>()).computeIfPresent(slot, (_, many) -> many - 1);
        }
    }

    Held hold(Collection<Person> persons, LocalDate day, Writes reads) {
        var held = Held.nothing();
        var campaigns = persons.stream().mapToLong(Person::campaign).toArray();
        var buyers = persons.stream().mapToLong(Person::buyer).toArray();
        reads.add("""
                select campaign_id, seed, turn, head, told_at is not null as told
                  from lottery_chain
                 where campaign_id = any(:campaigns)
                 order by campaign_id
                   for update
                """)
                .param("campaigns", campaigns)
                .read(row -> held.links()
                        .put(
                                row.number("campaign_id"),
                                new Link(row.text("seed"), row.number("turn"), row.text("head"), row.flag("told"))));
        reads.add("""
                select campaign_id, slot, coalesce(stock - given, 1000000000) as left_over
                  from lottery_stock
                 where campaign_id = any(:campaigns)
                """)
                .param("campaigns", campaigns)
                .read(row -> held.left()
                        .computeIfAbsent(row.number("campaign_id"), _ -> new HashMap<>())
                        .put(row.count("slot"), row.count("left_over")));
        drawn(held, campaigns, buyers, day, reads);
        chances(held, campaigns, buyers, day, reads);
        return held;
    }

    private static void drawn(Held held, long[] campaigns, long[] buyers, LocalDate day, Writes reads) {
        reads.add("""
                select campaign_id, buyer_id, count(*) filter (where day = :day::date) as today, count(*) as total,
                       count(*) filter (where won) as wins
                  from lottery_draw
                 where (campaign_id, buyer_id) in (select * from unnest(:campaigns, :buyers))
                 group by campaign_id, buyer_id
                """)
                .param("day", day.toString())
                .param("campaigns", campaigns)
                .param("buyers", buyers)
                .read(row -> {
                    var tally = held.tally(new Person(row.number("campaign_id"), row.number("buyer_id")));
                    tally.today = row.count("today");
                    tally.total = row.count("total");
                    tally.wins = row.count("wins");
                });
    }

    private static void chances(Held held, long[] campaigns, long[] buyers, LocalDate day, Writes reads) {
        reads.add("""
                select campaign_id, buyer_id, count(*) filter (where source = 'FREE') as free,
                       count(*) filter (where source = 'POINTS') as paid
                  from lottery_chance
                 where (campaign_id, buyer_id) in (select * from unnest(:campaigns, :buyers))
                   and source in ('FREE', 'POINTS')
                   and day = :day::date
                 group by campaign_id, buyer_id
                """)
                .param("day", day.toString())
                .param("campaigns", campaigns)
                .param("buyers", buyers)
                .read(row -> {
                    var tally = held.tally(new Person(row.number("campaign_id"), row.number("buyer_id")));
                    tally.free = row.count("free");
                    tally.paid = row.count("paid");
                });
        reads.add("""
                select p.c as campaign_id, p.b as buyer_id, o.id, o.source
                  from unnest(:campaigns, :buyers) as p(c, b)
                 cross join lateral (select id, source
                                       from lottery_chance
                                      where campaign_id = p.c
                                        and buyer_id = p.b
                                        and draw_id is null
                                        and back_at is null
                                      order by id
                                      limit :most) as o
                 order by o.id
                """)
                .param("campaigns", campaigns)
                .param("buyers", buyers)
                .param("most", MOST_CHANCES)
                .read(row -> held.tally(new Person(row.number("campaign_id"), row.number("buyer_id")))
                        .open
                        .add(new Chance(row.number("id"), Source.valueOf(row.text("source")))));
    }
}
