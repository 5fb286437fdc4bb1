package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Entropy;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.OrderId;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@JuhuiTest
@Transactional
class PickupCodesSqlTest {

    @Autowired
    PickupCodes codes;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("P05 提货码：至少 64 位随机，猜不到")
    void cannotBeGuessed() {
        var drawn = LongStream.rangeClosed(1, 400)
                .mapToObj(i -> codes.of(new OrderId(-i)))
                .toList();

        assertThat(drawn).allMatch(code -> code.matches("[0-9a-hjkmnp-tv-z]{13}"));
        assertThat(Entropy.bits(drawn)).isGreaterThan(64);
    }

    @Test
    void standSealedInTheDatabaseAndOldOnesAreSealedAtTheNextStart() {
        var code = codes.of(new OrderId(-901));
        db.sql("insert into pickup_code (order_id, code, made_at) values (-902, 'abcdefghjkmnp', now())")
                .update();

        codes.sealOld();

        assertThat(db.sql(
                                "select code_print || code_sealed from pickup_code where order_id in (-901, -902) and code is null")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(text -> text.contains(code) || text.contains("abcdefghjkmnp"));
        assertThat(codes.of(new OrderId(-902))).isEqualTo("abcdefghjkmnp");
        assertThat(codes.use("abcdefghjkmnp", "店员")).contains(new OrderId(-902));
    }
}
