package io.juhui.marketing.flashsale;

import io.juhui.marketing.flashsale.FlashTurnRows.Asked;
import io.juhui.marketing.flashsale.FlashTurnRows.Found;
import io.juhui.platform.store.HotRoads;
import io.juhui.platform.store.HotTransaction;
import io.juhui.platform.store.HotWrites;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Where turns are drawn, a batch in one transaction: lock what is left, decide in the order they came, write. */
@Component
class FlashTurnRoad {

    private final FlashTurnRows rows;
    private final FlashSales sales;
    private final OneTrip trip;
    private final HotTransaction transaction;
    private final Clock clock;
    private final HotWrites<Asked, FlashTurn> road;

    FlashTurnRoad(
            FlashTurnRows rows,
            FlashSales sales,
            OneTrip trip,
            HotTransaction transaction,
            HotRoads roads,
            Clock clock) {
        this.rows = rows;
        this.sales = sales;
        this.trip = trip;
        this.transaction = transaction;
        this.clock = clock;
        this.road = roads.open("flash-turns", this::draw);
    }

    /** Waits until the turn is durable, or throws the refusal. */
    FlashTurn ask(Asked asked) {
        return road.ask(asked);
    }

    private List<Outcome<FlashTurn>> draw(List<Asked> asked) {
        return transaction.run(reads -> draw(asked, reads));
    }

    private List<Outcome<FlashTurn>> draw(List<Asked> asked, Writes reads) {
        var at = clock.instant();
        var found = rows.load(asked, at, reads);
        reads.send();
        var drawings = new TreeMap<FlashKey, FlashDrawing>();
        found.stocks().forEach((key, stock) -> {
            var drawing = new FlashDrawing(stock);
            drawing.letIn();
            drawings.put(key, drawing);
        });
        var fresh = new LinkedHashMap<Asked, FlashTurn>();
        var outcomes = decide(asked, found, drawings, fresh, at);
        write(found, drawings, fresh, at);
        return outcomes;
    }

    private List<Outcome<FlashTurn>> decide(
            List<Asked> asked,
            Found found,
            Map<FlashKey, FlashDrawing> drawings,
            Map<Asked, FlashTurn> fresh,
            Instant at) {
        var outcomes = new ArrayList<Outcome<FlashTurn>>();
        var byMember = new HashMap<FlashPlaces.Member, FlashTurn>();
        found.turns().forEach((one, turn) -> byMember.put(member(one), turn));
        var devices = new HashMap<Asked, Integer>(found.others());
        for (var one : asked) {
            var drawing = drawings.get(one.key());
            var session = sales.session(one.key().session());
            var rule = session.flatMap(some -> sales.remembered(some.campaign()));
            if (drawing == null || rule.isEmpty()) {
                outcomes.add(new Outcome.Refused<>(FlashProblem.NO_SUCH.problem()));
                continue;
            }
            var drawn = drawing.draw(
                    byMember.get(member(one)),
                    devices.getOrDefault(one, 0),
                    rule.get().perDevice(),
                    rule.get().turn(),
                    at);
            if (drawn instanceof FlashDrawing.Drawn.Fresh got) {
                byMember.put(member(one), got.turn());
                fresh.put(one, got.turn());
                asked.stream()
                        .filter(other -> sharesDevice(one, other))
                        .distinct()
                        .forEach(other -> devices.merge(other, 1, Integer::sum));
            }
            outcomes.add(outcome(drawn));
        }
        return outcomes;
    }

    private static boolean sharesDevice(Asked one, Asked other) {
        return one.device() == other.device()
                && one.key().equals(other.key())
                && !one.buyer().equals(other.buyer());
    }

    private static FlashPlaces.Member member(Asked one) {
        return new FlashPlaces.Member(one.key(), one.buyer().value());
    }

    private static Outcome<FlashTurn> outcome(FlashDrawing.Drawn drawn) {
        return switch (drawn) {
            case FlashDrawing.Drawn.Kept kept -> new Outcome.Done<>(kept.turn());
            case FlashDrawing.Drawn.Fresh fresh -> new Outcome.Done<>(fresh.turn());
            case FlashDrawing.Drawn.Refused refused ->
                new Outcome.Refused<>(refused.why().problem());
        };
    }

    private void write(Found found, Map<FlashKey, FlashDrawing> drawings, Map<Asked, FlashTurn> fresh, Instant at) {
        trip.run(writes -> {
            drawings.forEach((key, drawing) -> {
                if (drawing.hasMoved()) {
                    rows.move(key, found.stocks().getOrDefault(key, NOTHING), drawing, at, writes);
                }
            });
            if (!fresh.isEmpty()) {
                rows.add(fresh, at, writes);
            }
        });
    }

    private static final FlashDrawing.Stock NOTHING = new FlashDrawing.Stock(0, 0, true, 0, 0, 0);
}
