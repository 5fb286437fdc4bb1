package io.juhui.money.payable;

import io.juhui.money.payable.spi.PayableKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whose is what. */
@Component
class PayableKinds {

    private final Map<String, PayableKind> byKind = new HashMap<>();

    PayableKinds(List<PayableKind> kinds) {
        for (var kind : kinds) {
            if (byKind.put(kind.kind(), kind) != null) {
                throw new IllegalStateException("two rooms have payables of " + kind.kind());
            }
        }
    }

    PayableKind of(Payable payable) {
        var kind = byKind.get(payable.kind());
        if (kind == null) {
            throw new IllegalStateException("nobody has payables of " + payable.kind());
        }
        return kind;
    }
}
