package io.juhui.marketing.pointsmall;

import io.juhui.marketing.pointsmall.Exchange.Fresh;
import io.juhui.marketing.pointsmall.ExchangeRows.Taken;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.platform.web.RoadKeys;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a batch leaves behind: rows, keys, promises. */
@Component
class ExchangeWriting {

    private final ExchangeRows rows;
    private final ExchangeGiving giving;
    private final RoadKeys keys;
    private final OneTrip trip;

    ExchangeWriting(ExchangeRows rows, ExchangeGiving giving, RoadKeys keys, OneTrip trip) {
        this.rows = rows;
        this.giving = giving;
        this.keys = keys;
        this.trip = trip;
    }

    RoadKeys.Known known(List<RoadKeys.Key> asked, Writes reading) {
        return keys.look(asked, reading);
    }

    void write(List<Fresh> fresh, List<RoadKeys.Key> used, Instant at) {
        if (fresh.isEmpty()) {
            return;
        }
        trip.run(writes -> {
            rows.write(fresh.stream().map(Taken::of).toList(), at, writes);
            keys.keep(used, at, writes);
        });
        giving.promise(fresh, at);
    }
}
