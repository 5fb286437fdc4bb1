package io.juhui.trade.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.platform.store.OneTrip;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderEvent.Units;
import io.juhui.trade.ordering.OrderId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What comes back with units, held against the worked carts. */
@JuhuiTest
class PointsBackTest {

    @Autowired
    PointsRows rows;

    @Autowired
    OneTrip trip;

    @Autowired
    Ids ids;

    private static Units units(long line, int units) {
        return new Units(new LineId(line), 1, 1, units, Money.ZERO);
    }

    @Test
    @Transactional
    void comesBackAsTheCasesSay() throws IOException {
        int checked = 0;
        try (var file = PointsBackTest.class.getResourceAsStream("/pricing/price-cases.json")) {
            for (var one : JsonMapper.shared().readTree(file)) {
                if (one.at("/expect/pointsUsed").asLong() > 0 && one.has("returned")) {
                    var order = new OrderId(ids.next());
                    var taken = new ArrayList<PointsRows.Taken>();
                    int number = 0;
                    for (var points : one.at("/expect/pointsByLine")) {
                        int quantity =
                                one.at("/given/lines/" + number + "/quantity").asInt();
                        if (points.asLong() > 0) {
                            taken.add(new PointsRows.Taken(order, new LineId(number), quantity, points.asLong()));
                        }
                        number++;
                    }
                    trip.run(writes -> rows.add(taken, writes));
                    for (var back : one.get("returned")) {
                        var unit = units(
                                back.get("line").asLong(), back.get("units").asInt());
                        assertThat(rows.back(order, List.of(unit)))
                                .as(one.get("name").asString())
                                .isEqualTo(back.get("pointsBack").asLong());
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    @Transactional
    void neverComesBackForMoreUnitsThanThereWere() {
        var order = new OrderId(ids.next());
        trip.run(writes -> rows.add(List.of(new PointsRows.Taken(order, new LineId(1), 2, 5)), writes));
        assertThat(rows.back(order, List.of(units(1, 1)))).isEqualTo(2);
        assertThat(rows.back(order, List.of(units(1, 1)))).isEqualTo(3);

        assertThatThrownBy(() -> rows.back(order, List.of(units(1, 1))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
