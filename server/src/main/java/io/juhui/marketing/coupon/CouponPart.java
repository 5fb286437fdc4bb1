package io.juhui.marketing.coupon;

import io.juhui.kernel.Money;
import io.juhui.marketing.coupon.CouponUses.Use;
import io.juhui.marketing.coupon.CouponUses.Want;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A coupon's share in placing: what the fact said without a lock is decided again here, under the coupon's. */
@Component
class CouponPart implements PlacingPart<CouponPart.Rows> {

    private final CouponUses uses;

    CouponPart(CouponUses uses) {
        this.uses = uses;
    }

    /** What an order takes off by coupon, as its quote says. */
    private record Taken(Want want, Money saving) {}

    /** The working copy: what may be taken, and what is. */
    record Rows(Map<Want, List<HeldCoupon>> held, List<Use> taken) {}

    @Override
    public int rank() {
        return 250;
    }

    @Override
    public Rows load(List<Draft> drafts) {
        Set<Want> wants = new HashSet<>();
        drafts.forEach(draft -> taken(draft).ifPresent(taken -> wants.add(taken.want())));
        return new Rows(wants.isEmpty() ? new HashMap<>() : uses.lock(wants), new ArrayList<>());
    }

    private static Optional<Taken> taken(Draft draft) {
        var saving = Money.ZERO;
        long campaign = 0;
        for (var line : draft.lines()) {
            for (var effect : line.price().adjustments()) {
                if (effect.rule().equals(CouponTemplate.KIND)) {
                    campaign = effect.source();
                    saving = saving.minus(effect.amount());
                }
            }
        }
        return saving.isPositive()
                ? Optional.of(new Taken(new Want(draft.buyer().value(), campaign), saving))
                : Optional.empty();
    }

    /** Who picked one gets that one or a refusal, never an order without it. */
    @Override
    public void check(Rows rows, Draft draft) {
        var picked = CouponPrice.pickOf(draft.picks()).filter(id -> !id.equals(CouponPrice.NONE));
        var taken = taken(draft);
        if (picked.isPresent() && taken.isEmpty()) {
            throw CouponProblem.NOT_USABLE.problem().at("/picks");
        }
        taken.ifPresent(some -> {
            if (free(rows, some.want(), draft).isEmpty()) {
                throw CouponProblem.NOT_USABLE.problem().at("/picks");
            }
        });
    }

    private static Optional<HeldCoupon> free(Rows rows, Want want, Draft draft) {
        var picked = CouponPrice.pickOf(draft.picks());
        return rows.held().getOrDefault(want, List.of()).stream()
                .filter(coupon -> coupon.isGood(draft.at()))
                .filter(coupon -> picked.isEmpty()
                        || picked.get().equals(Long.toString(coupon.id().value())))
                .findFirst();
    }

    @Override
    public void take(Rows rows, Draft draft) {
        taken(draft)
                .ifPresent(some -> free(rows, some.want(), draft).ifPresent(coupon -> {
                    rows.held()
                            .computeIfPresent(
                                    some.want(),
                                    (_, held) -> held.stream()
                                            .map(one -> one.id().equals(coupon.id()) ? once(one) : one)
                                            .toList());
                    rows.taken().add(new Use(draft.id().value(), coupon.id(), some.saving()));
                }));
    }

    private static HeldCoupon once(HeldCoupon coupon) {
        return new HeldCoupon(coupon.id(), coupon.campaign(), coupon.valid(), coupon.left() - 1);
    }

    @Override
    public void write(Rows rows, List<Draft> placed, Writes writes) {
        if (!rows.taken().isEmpty()) {
            uses.take(rows.taken(), placed.getFirst().at(), writes);
        }
    }
}
