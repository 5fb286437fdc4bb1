package io.juhui.marketing.coupon;

import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.coupon.CouponCounts.Count;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import io.juhui.platform.store.Writes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a batch of claims reads and writes: the templates' counts first, in the order of their ids, and what depends on them after. */
@Component
class ClaimRows {

    record Person(long campaign, long buyer) {}

    /**
     * The working copy of one batch, filled when its reads have travelled.
     *
     * @param had coupons that a person has had, whatever became of them
     * @param codes those of the batch that are still good, with the templates they are of
     */
    record Held(Map<Long, Count> counts, Map<Person, Integer> had, Map<String, Long> codes) {}

    /** One coupon that is claimed. */
    record Fresh(CouponId id, Claim claim, Money worth, int uses, TimeWindow valid) {}

    Held hold(Collection<Claim> batch, Writes reads) {
        var held = new Held(new HashMap<>(), new HashMap<>(), new HashMap<>());
        var campaigns =
                batch.stream().mapToLong(claim -> claim.campaign().value()).toArray();
        reads.add("""
                select campaign_id, total, claimed, budget_fen, day_fen, committed_fen, day, day_committed_fen
                  from coupon_count
                 where campaign_id = any(:campaigns)
                 order by campaign_id
                   for update
                """)
                .param("campaigns", campaigns)
                .read(row -> held.counts().put(row.number("campaign_id"), CouponCounts.count(row)));
        reads.add("""
                select campaign_id, buyer_id, count(*) as had
                  from coupon
                 where (campaign_id, buyer_id) in (select * from unnest(:campaigns, :buyers))
                 group by campaign_id, buyer_id
                """)
                .param("campaigns", campaigns)
                .param(
                        "buyers",
                        batch.stream().mapToLong(claim -> claim.buyer().value()).toArray())
                .read(row -> held.had()
                        .put(new Person(row.number("campaign_id"), row.number("buyer_id")), row.count("had")));
        var codes = batch.stream()
                .map(Claim::code)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        if (codes.length > 0) {
            reads.add("""
                    select hash, campaign_id
                      from coupon_code
                     where hash = any(:codes)
                       and used_by is null
                     order by hash
                       for update
                    """)
                    .param("codes", codes)
                    .read(row -> held.codes().put(row.text("hash"), row.number("campaign_id")));
        }
        return held;
    }

    /** Guarded once more in the statements, should the working copy have been wrong. */
    void write(List<Fresh> fresh, Instant at, Writes writes) {
        writes.add("""
                insert into coupon (id, campaign_id, buyer_id, way, grant_id, worth_fen, claimed_at, valid_from, valid_until, uses)
                select d.id, d.c, d.b, d.way, nullif(d.g, 0), d.worth, :at::timestamptz, d.f, d.u, d.uses
                  from unnest(:ids, :campaigns, :buyers, :ways, :grants, :worths, :from::timestamptz[], :until::timestamptz[], :uses)
                       as d(id, c, b, way, g, worth, f, u, uses)
                """)
                .param("ids", longs(fresh, one -> one.id().value()))
                .param("campaigns", longs(fresh, one -> one.claim().campaign().value()))
                .param("buyers", longs(fresh, one -> one.claim().buyer().value()))
                .param("ways", texts(fresh, one -> one.claim().way().name()))
                .param("grants", longs(fresh, one -> one.claim().grant()))
                .param("worths", longs(fresh, one -> one.worth().fen()))
                .param("from", texts(fresh, one -> one.valid().start().toString()))
                .param("until", texts(fresh, one -> one.valid().end().toString()))
                .param("uses", longs(fresh, Fresh::uses))
                .param("at", at.toString())
                .expect(fresh.size());
        count(fresh, at, writes);
        spend(fresh, at, writes);
    }

    private static void count(List<Fresh> fresh, Instant at, Writes writes) {
        writes.add("""
                update coupon_count n
                   set claimed = n.claimed + d.k,
                       committed_fen = n.committed_fen + d.worth,
                       day_committed_fen = case when n.day = :day::date then n.day_committed_fen else 0 end + d.worth,
                       day = :day::date
                  from (select c, count(*)::int as k, sum(worth)::bigint as worth
                          from unnest(:campaigns, :worths) as u(c, worth)
                         group by c) d
                 where n.campaign_id = d.c
                   and n.claimed + d.k <= n.total
                   and (n.budget_fen is null or n.committed_fen + d.worth <= n.budget_fen)
                """)
                .param("campaigns", longs(fresh, one -> one.claim().campaign().value()))
                .param("worths", longs(fresh, one -> one.worth().fen()))
                .param("day", CouponCounts.day(at).toString())
                .expect((int) fresh.stream()
                        .map(one -> one.claim().campaign())
                        .distinct()
                        .count());
    }

    private static void spend(List<Fresh> fresh, Instant at, Writes writes) {
        var coded = fresh.stream().filter(one -> one.claim().code() != null).toList();
        if (!coded.isEmpty()) {
            writes.add("""
                    update coupon_code k
                       set used_by = d.b, used_at = :at::timestamptz
                      from unnest(:codes, :buyers) as d(hash, b)
                     where k.hash = d.hash
                       and k.used_by is null
                    """)
                    .param("codes", texts(coded, one -> one.claim().code()))
                    .param("buyers", longs(coded, one -> one.claim().buyer().value()))
                    .param("at", at.toString())
                    .expect(coded.size());
        }
    }

    private static long[] longs(List<Fresh> some, ToLongFunction<Fresh> of) {
        return some.stream().mapToLong(of).toArray();
    }

    private static String[] texts(List<Fresh> some, Function<Fresh, @Nullable String> of) {
        return some.stream().map(of).toArray(String[]::new);
    }
}
