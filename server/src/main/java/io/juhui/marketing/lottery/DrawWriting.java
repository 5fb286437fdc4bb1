package io.juhui.marketing.lottery;

import io.juhui.marketing.lottery.Draw.Fresh;
import io.juhui.marketing.lottery.DrawRows.Held;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.platform.web.RoadKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a batch of draws leaves behind, each statement guarded once more, should the working copy have been wrong. */
@Component
class DrawWriting {

    private final DrawPrizes prizes;
    private final RoadKeys keys;
    private final OneTrip trip;

    DrawWriting(DrawPrizes prizes, RoadKeys keys, OneTrip trip) {
        this.prizes = prizes;
        this.keys = keys;
        this.trip = trip;
    }

    RoadKeys.Known known(List<RoadKeys.Key> asked, Writes reading) {
        return keys.look(asked, reading);
    }

    void write(List<Fresh> fresh, Held held, LocalDate day, Instant at) {
        if (fresh.isEmpty()) {
            return;
        }
        trip.run(writes -> {
            use(fresh, day, at, writes);
            draw(fresh, day, at, writes);
            stock(fresh, writes);
            chain(fresh, held, writes);
            prizes.claims(fresh, at, writes);
            keys.keep(
                    fresh.stream()
                            .map(one -> one.asked().key())
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    at,
                    writes);
        });
        prizes.promise(fresh);
    }

    private static void use(List<Fresh> fresh, LocalDate day, Instant at, Writes writes) {
        var made = fresh.stream().filter(one -> !one.chance().isStored()).toList();
        writes.add("""
                insert into lottery_chance (id, campaign_id, buyer_id, source, cause, day, at, draw_id)
                select d.id, d.c, d.b, d.source, d.draw, :day::date, :at::timestamptz, d.draw
                  from unnest(:ids, :campaigns, :buyers, :sources, :draws) as d(id, c, b, source, draw)
                """)
                .param("ids", longs(made, one -> one.chance().id()))
                .param("campaigns", longs(made, one -> one.asked().campaign().value()))
                .param("buyers", longs(made, one -> one.asked().buyer().value()))
                .param(
                        "sources",
                        made.stream().map(one -> one.chance().source().name()).toArray(String[]::new))
                .param("draws", longs(made, one -> one.id().value()))
                .param("day", day.toString())
                .param("at", at.toString())
                .expect(made.size());
        var stored = fresh.stream().filter(one -> one.chance().isStored()).toList();
        writes.add("""
                update lottery_chance c
                   set draw_id = d.draw
                  from unnest(:ids, :draws) as d(id, draw)
                 where c.id = d.id
                   and c.draw_id is null
                   and c.back_at is null
                """)
                .param("ids", longs(stored, one -> one.chance().id()))
                .param("draws", longs(stored, one -> one.id().value()))
                .expect(stored.size());
    }

    private static void draw(List<Fresh> fresh, LocalDate day, Instant at, Writes writes) {
        writes.add("""
                insert into lottery_draw (id, campaign_id, turn, buyer_id, version, roll, landed, given, fell, won, day, at, hash,
                                          request)
                select d.id, d.c, d.turn, d.b, d.version, d.roll, d.landed, d.given, d.fell, d.won, :day::date, :at::timestamptz,
                       d.hash, d.request
                  from unnest(:ids, :campaigns, :turns, :buyers, :versions::int[], :rolls::int[], :landed::int[], :given::int[],
                              :fell, :won::boolean[], :hashes, :requests::uuid[])
                       as d(id, c, turn, b, version, roll, landed, given, fell, won, hash, request)
                """)
                .param("ids", longs(fresh, one -> one.id().value()))
                .param("campaigns", longs(fresh, one -> one.asked().campaign().value()))
                .param("turns", longs(fresh, Fresh::turn))
                .param("buyers", longs(fresh, one -> one.asked().buyer().value()))
                .param("versions", longs(fresh, Fresh::version))
                .param("rolls", longs(fresh, Fresh::roll))
                .param("landed", longs(fresh, Fresh::landed))
                .param("given", longs(fresh, Fresh::given))
                .param("fell", fresh.stream().map(one -> one.fell().name()).toArray(String[]::new))
                .param(
                        "won",
                        fresh.stream()
                                .map(one -> Boolean.toString(one.prize().isWin()))
                                .toArray(String[]::new))
                .param("hashes", fresh.stream().map(Fresh::hash).toArray(String[]::new))
                .param("requests", fresh.stream().map(DrawWriting::request).toArray(String[]::new))
                .param("day", day.toString())
                .param("at", at.toString())
                .expect(fresh.size());
    }

    private static @Nullable String request(Fresh fresh) {
        var key = fresh.asked().key();
        return key == null ? null : key.id().toString();
    }

    private static void stock(List<Fresh> fresh, Writes writes) {
        record Field(long campaign, int slot) {}
        writes.add("""
                update lottery_stock s
                   set given = s.given + d.many
                  from (select c, slot, count(*)::int as many
                          from unnest(:campaigns, :slots::int[]) as x(c, slot)
                         group by c, slot) d
                 where s.campaign_id = d.c
                   and s.slot = d.slot
                   and (s.stock is null or s.given + d.many <= s.stock)
                """)
                .param("campaigns", longs(fresh, one -> one.asked().campaign().value()))
                .param("slots", longs(fresh, Fresh::given))
                .expect((int) fresh.stream()
                        .map(one -> new Field(one.asked().campaign().value(), one.given()))
                        .distinct()
                        .count());
    }

    private static void chain(List<Fresh> fresh, Held held, Writes writes) {
        var campaigns = fresh.stream()
                .map(one -> one.asked().campaign().value())
                .distinct()
                .toList();
        var drawn = campaigns.stream()
                .mapToLong(id -> fresh.stream()
                        .filter(one -> one.asked().campaign().value() == id)
                        .count())
                .toArray();
        var links = campaigns.stream()
                .map(id -> Objects.requireNonNull(held.links().get(id)))
                .toList();
        writes.add("""
                update lottery_chain n
                   set turn = d.turn, head = d.head
                  from unnest(:campaigns, :turns, :heads, :many) as d(c, turn, head, many)
                 where n.campaign_id = d.c
                   and n.turn + d.many = d.turn
                """)
                .param(
                        "campaigns",
                        campaigns.stream().mapToLong(Long::longValue).toArray())
                .param("turns", links.stream().mapToLong(DrawRows.Link::turn).toArray())
                .param("heads", links.stream().map(DrawRows.Link::head).toArray(String[]::new))
                .param("many", drawn)
                .expect(campaigns.size());
    }

    private static long[] longs(List<Fresh> some, ToLongFunction<Fresh> of) {
        return some.stream().mapToLong(of).toArray();
    }
}
