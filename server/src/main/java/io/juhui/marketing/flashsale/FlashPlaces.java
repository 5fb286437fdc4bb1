package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.inventory.SetAside;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Writes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** What a batch of placings locks and writes of flash sales. */
@Component
class FlashPlaces {

    private final SetAside aside;

    FlashPlaces(SetAside aside) {
        this.aside = aside;
    }

    /** @param turn the one that was picked, which is this buyer's */
    record Wanted(CampaignId campaign, FlashToken.Turn turn, int units, BuyerId buyer) {

        FlashKey key() {
            return turn.key();
        }

        Member member() {
            return new Member(turn.key(), buyer.value());
        }
    }

    record Member(FlashKey key, long buyer) {}

    /** @param held units of unpaid orders, which may come back */
    record Stock(int left, int held, boolean closed) {

        static final Stock NONE = new Stock(0, 0, true);

        Stock less(int units) {
            return new Stock(left - units, held + units, closed);
        }
    }

    record Placed(long order, Wanted wanted, Instant at) {}

    /** Buyers and goods have been locked before. */
    void lock(Collection<Wanted> wanted, Map<FlashKey, Stock> stocks, Map<Member, FlashTurn> turns, Writes reads) {
        var keys = wanted.stream().map(Wanted::key).distinct().toList();
        reads.add("""
                select session_id, sku_id, left_over, held, closed
                  from flash_stock
                 where (session_id, sku_id) in (select * from unnest(:sessions, :skus))
                 order by session_id, sku_id
                   for no key update
                """)
                .param("sessions", longs(keys, FlashKey::session))
                .param("skus", longs(keys, FlashKey::sku))
                .read(row -> stocks.put(
                        new FlashKey(row.number("session_id"), row.number("sku_id")),
                        new Stock(row.count("left_over"), row.count("held"), row.flag("closed"))));
        reads.add("""
                select t.session_id, t.sku_id, t.buyer_id, t.position, t.let_in_at, t.used_by
                  from unnest(:sessions, :skus, :buyers) as d(session, sku, buyer)
                  join flash_turn t on t.session_id = d.session and t.sku_id = d.sku and t.buyer_id = d.buyer
                """)
                .param("sessions", longs(wanted, one -> one.key().session()))
                .param("skus", longs(wanted, one -> one.key().sku()))
                .param("buyers", longs(wanted, one -> one.buyer().value()))
                .read(row -> turns.put(
                        new Member(
                                new FlashKey(row.number("session_id"), row.number("sku_id")), row.number("buyer_id")),
                        FlashTurn.of(row)));
    }

    /** No unit is sold beyond what is left and no turn buys twice, or everything is undone. */
    void write(List<Placed> placed, Writes writes) {
        takeStock(placed, writes);
        var at = placed.getFirst().at().toString();
        writes.add("""
                insert into flash_order (order_id, session_id, sku_id, campaign_id, buyer_id, units, position, state, placed_at)
                select d.o, d.session, d.sku, d.campaign, d.buyer, d.units, d.position, 'HELD', :at::timestamptz
                  from unnest(:orders, :sessions, :skus, :campaigns, :buyers, :units, :positions)
                       as d(o, session, sku, campaign, buyer, units, position)
                """)
                .param("orders", longs(placed, Placed::order))
                .param("sessions", longs(placed, one -> one.wanted().key().session()))
                .param("skus", longs(placed, one -> one.wanted().key().sku()))
                .param("campaigns", longs(placed, one -> one.wanted().campaign().value()))
                .param("buyers", longs(placed, one -> one.wanted().buyer().value()))
                .param("units", longs(placed, one -> one.wanted().units()))
                .param("positions", longs(placed, one -> one.wanted().turn().position()))
                .param("at", at)
                .expect(placed.size());
        writes.add("""
                update flash_turn t
                   set used_by = d.o
                  from unnest(:orders, :sessions, :skus, :buyers, :positions) as d(o, session, sku, buyer, position)
                 where t.session_id = d.session
                   and t.sku_id = d.sku
                   and t.buyer_id = d.buyer
                   and t.position = d.position
                   and t.let_in_at is not null
                   and t.used_by is null
                """)
                .param("orders", longs(placed, Placed::order))
                .param("sessions", longs(placed, one -> one.wanted().key().session()))
                .param("skus", longs(placed, one -> one.wanted().key().sku()))
                .param("buyers", longs(placed, one -> one.wanted().buyer().value()))
                .param("positions", longs(placed, one -> one.wanted().turn().position()))
                .expect(placed.size());
    }

    private void takeStock(List<Placed> placed, Writes writes) {
        var sums = new TreeMap<FlashKey, Long>();
        placed.forEach(one -> sums.merge(one.wanted().key(), (long) one.wanted().units(), Long::sum));
        var sessions = longs(sums.keySet(), FlashKey::session);
        var skus = longs(sums.keySet(), FlashKey::sku);
        var units = longs(sums.values(), Long::longValue);
        writes.add("""
                update flash_stock s
                   set left_over = s.left_over - d.units, held = s.held + d.units
                  from unnest(:sessions, :skus, :units) as d(session, sku, units)
                 where s.session_id = d.session
                   and s.sku_id = d.sku
                   and s.left_over >= d.units
                   and not s.closed
                """)
                .param("sessions", sessions)
                .param("skus", skus)
                .param("units", units)
                .expect(sums.size());
        aside.use(sessions, skus, units, writes);
    }

    private static <T> long[] longs(Collection<T> all, ToLongFunction<T> of) {
        return all.stream().mapToLong(of).toArray();
    }
}
