package io.juhui.platform.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NoPaymentTest {

    @Test
    void tellsEverybodyThatThereIsNone() {
        var none = new NoPayment();

        for (var asked : List.<ThrowingCallable>of(
                none::noticeUrls,
                () -> none.query("X"),
                () -> none.close("X"),
                () -> none.queryRefund("X"),
                () -> none.readNotice(Map.of(), "{}"))) {
            assertThatThrownBy(asked).hasMessageStartingWith("gateway/payment-off");
        }
    }
}
