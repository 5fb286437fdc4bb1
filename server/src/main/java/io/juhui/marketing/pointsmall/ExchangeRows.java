package io.juhui.marketing.pointsmall;

import io.juhui.marketing.pointsmall.Exchange.Fresh;
import io.juhui.platform.store.Writes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** What exchanges read and write, a batch at a time: the counts first, in the order of their ids, and what depends on them after. */
@Component
class ExchangeRows {

    record Person(long campaign, long buyer) {}

    /**
     * The working copy of a batch, filled when its reads have travelled.
     *
     * @param left of each campaign's stock
     * @param had what persons have had that stands
     */
    record Held(Map<Long, Integer> left, Map<Person, Integer> had) {

        int left(long campaign) {
            return left.getOrDefault(campaign, 0);
        }

        int had(Person person) {
            return had.getOrDefault(person, 0);
        }

        void take(Person person, int units) {
            left.merge(person.campaign(), -units, Integer::sum);
            had.merge(person, units, Integer::sum);
        }
    }

    /**
     * A row to be written.
     *
     * @param order 0 for none
     */
    record Taken(long id, Person person, String name, int units, long points, long cash, long order) {

        static Taken of(Fresh fresh) {
            var exchange = fresh.exchange();
            var person =
                    new Person(exchange.campaign().value(), exchange.buyer().value());
            return new Taken(
                    fresh.id().value(), person, fresh.name(), 1, fresh.item().points(), 0, 0);
        }
    }

    Held hold(Collection<Person> persons, Writes reads) {
        var held = new Held(new HashMap<>(), new HashMap<>());
        var campaigns = persons.stream().mapToLong(Person::campaign).toArray();
        reads.add("""
                select campaign_id, stock - taken as left_over
                  from pointsmall_count
                 where campaign_id = any(:campaigns)
                 order by campaign_id
                   for update
                """)
                .param("campaigns", campaigns)
                .read(row -> held.left().put(row.number("campaign_id"), row.count("left_over")));
        reads.add("""
                select campaign_id, buyer_id, sum(units) as had
                  from pointsmall_exchange
                 where (campaign_id, buyer_id) in (select * from unnest(:campaigns, :buyers))
                   and returned_at is null
                 group by campaign_id, buyer_id
                """)
                .param("campaigns", campaigns)
                .param("buyers", persons.stream().mapToLong(Person::buyer).toArray())
                .read(row -> held.had()
                        .put(new Person(row.number("campaign_id"), row.number("buyer_id")), row.count("had")));
        return held;
    }

    /** Guarded once more in the statement, should the working copy have been wrong. */
    void write(List<Taken> taken, Instant at, Writes writes) {
        writes.add("""
                insert into pointsmall_exchange (id, campaign_id, buyer_id, name, units, points, cash_fen, order_id, at)
                select d.id, d.c, d.b, d.name, d.units, d.points, d.cash, nullif(d.o, 0), :at::timestamptz
                  from unnest(:ids, :campaigns, :buyers, :names, :units::int[], :points, :cash, :orders)
                       as d(id, c, b, name, units, points, cash, o)
                """)
                .param("ids", longs(taken, Taken::id))
                .param("campaigns", longs(taken, one -> one.person().campaign()))
                .param("buyers", longs(taken, one -> one.person().buyer()))
                .param("names", taken.stream().map(Taken::name).toArray(String[]::new))
                .param("units", longs(taken, Taken::units))
                .param("points", longs(taken, Taken::points))
                .param("cash", longs(taken, Taken::cash))
                .param("orders", longs(taken, Taken::order))
                .param("at", at.toString())
                .expect(taken.size());
        writes.add("""
                update pointsmall_count n
                   set taken = n.taken + d.units
                  from (select c, sum(u)::int as units
                          from unnest(:campaigns, :units) as x(c, u)
                         group by c) d
                 where n.campaign_id = d.c
                   and n.taken + d.units <= n.stock
                """)
                .param("campaigns", longs(taken, one -> one.person().campaign()))
                .param("units", longs(taken, Taken::units))
                .expect((int) taken.stream()
                        .map(one -> one.person().campaign())
                        .distinct()
                        .count());
    }

    private static long[] longs(List<Taken> some, ToLongFunction<Taken> of) {
        return some.stream().mapToLong(of).toArray();
    }
}
