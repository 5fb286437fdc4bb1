package io.juhui.marketing.bargain;

import io.juhui.kernel.Money;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A launch's share in placing: what the fact said without a lock is decided again here, at the price it has under its lock. It has its unit of
 * the campaign's stock since it was launched.
 */
@Component
class BargainPart implements PlacingPart<BargainPart.Rows> {

    private final Launches launches;

    BargainPart(Launches launches) {
        this.launches = launches;
    }

    /** @param price what its quote says it costs */
    record Wanted(LaunchId launch, Money price) {}

    /** The working copy of one batch, filled when the reads have travelled. */
    record Rows(Map<Long, Wanted> wanted, Map<LaunchId, Launch> launches) {

        private Optional<Wanted> of(Draft draft) {
            return Optional.ofNullable(wanted.get(draft.id().value()));
        }
    }

    @Override
    public int rank() {
        return BargainCourse.RANK;
    }

    @Override
    public Rows load(List<Draft> drafts, Writes reads) {
        var rows = new Rows(new HashMap<>(), new HashMap<>());
        drafts.forEach(draft ->
                wanted(draft).ifPresent(one -> rows.wanted().put(draft.id().value(), one)));
        if (!rows.wanted().isEmpty()) {
            var ids = rows.wanted().values().stream().map(Wanted::launch).toList();
            launches.lock(ids, reads, launch -> rows.launches().put(launch.id(), launch));
        }
        return rows;
    }

    /** What its quote says it buys by a launch. */
    private static Optional<Wanted> wanted(Draft draft) {
        var pick = BargainPick.of(draft.picks());
        for (var line : draft.lines()) {
            for (var effect : line.price().adjustments()) {
                if (pick.isPresent() && effect.rule().equals(Bargains.KIND)) {
                    var price = line.price().basket().unitBase().plus(effect.amount());
                    return Optional.of(new Wanted(pick.get(), price));
                }
            }
        }
        return Optional.empty();
    }

    /** Who picked a launch buys by it or not at all. */
    @Override
    public void check(Rows rows, Draft draft) {
        var wanted = rows.of(draft);
        if (wanted.isEmpty()) {
            if (BargainPick.isMade(draft.picks())) {
                throw BargainProblem.NOT_POSSIBLE.problem().at("/picks");
            }
            return;
        }
        var launch = rows.launches().get(wanted.get().launch());
        if (launch == null || !launch.owner().equals(draft.buyer())) {
            throw BargainProblem.NO_SUCH_LAUNCH.problem().at("/picks");
        }
        launch.orderShut(wanted.get().price(), draft.at()).ifPresent(why -> {
            throw why.problem().at("/picks");
        });
    }

    /** Paid for by when it could no longer be ordered. */
    @Override
    public void take(Rows rows, Draft draft) {
        rows.of(draft).ifPresent(one -> {
            var launch = rows.launches().remove(one.launch());
            if (launch != null) {
                draft.payWithin(Duration.between(draft.at(), launch.payUntil()));
            }
        });
    }

    @Override
    public void write(Rows rows, List<Draft> placed, Writes writes) {
        var bought = placed.stream().filter(draft -> rows.of(draft).isPresent()).toList();
        if (bought.isEmpty()) {
            return;
        }
        writes.add("""
                update bargain_launch l
                   set state = 'ORDERED', order_id = d.o
                  from unnest(:orders, :launches, :prices) as d(o, launch, price)
                 where l.id = d.launch
                   and l.state = 'OPEN'
                   and l.price_fen = d.price
                """)
                .param(
                        "orders",
                        bought.stream().mapToLong(draft -> draft.id().value()).toArray())
                .param(
                        "launches",
                        bought.stream()
                                .mapToLong(draft ->
                                        rows.of(draft).orElseThrow().launch().value())
                                .toArray())
                .param(
                        "prices",
                        bought.stream()
                                .mapToLong(draft ->
                                        rows.of(draft).orElseThrow().price().fen())
                                .toArray())
                .expect(bought.size());
    }
}
