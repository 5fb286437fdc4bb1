package io.juhui.example.seat;

import io.juhui.kernel.Words;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** A seat's share in placing: what the fact said without a lock is decided again here, under one. */
@Component
class SeatPart implements PlacingPart<Map<Long, SeatOffer>> {

    static final Words WAITS = new Words("待确认名额", "Seat being confirmed");

    private final Seats seats;

    SeatPart(Seats seats) {
        this.seats = seats;
    }

    @Override
    public int rank() {
        return 300;
    }

    @Override
    public Map<Long, SeatOffer> load(List<Draft> drafts) {
        var ids = drafts.stream()
                .flatMapToLong(SeatPart::bought)
                .distinct()
                .boxed()
                .toList();
        return ids.isEmpty() ? new HashMap<>() : seats.lock(ids);
    }

    /** The offers whose price was really given, which is what the quote says. */
    private static LongStream bought(Draft draft) {
        return draft.lines().stream()
                .flatMap(line -> line.price().adjustments().stream())
                .filter(effect -> effect.rule().equals("seat"))
                .mapToLong(effect -> effect.source())
                .distinct();
    }

    @Override
    public void check(Map<Long, SeatOffer> rows, Draft draft) {
        bought(draft).forEach(id -> {
            var offer = rows.get(id);
            if (offer == null || offer.free() < 1) {
                throw SeatProblem.FULL.problem().at("/picks");
            }
        });
    }

    @Override
    public void take(Map<Long, SeatOffer> rows, Draft draft) {
        bought(draft).forEach(id -> {
            rows.computeIfPresent(id, (_, o) -> new SeatOffer(o.id(), o.sku(), o.price(), o.minimum(), o.free() - 1));
            draft.hold("seat", WAITS);
            draft.payWithin(Duration.ofMinutes(10));
        });
    }

    @Override
    public void write(Map<Long, SeatOffer> rows, List<Draft> placed, Writes writes) {
        var orders = new ArrayList<Long>();
        var offers = new ArrayList<Long>();
        for (var draft : placed) {
            bought(draft).forEach(id -> {
                orders.add(draft.id().value());
                offers.add(id);
            });
        }
        if (!orders.isEmpty()) {
            seats.take(longs(orders), longs(offers), writes);
        }
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
