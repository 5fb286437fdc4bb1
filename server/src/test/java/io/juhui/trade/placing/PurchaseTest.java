package io.juhui.trade.placing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PurchaseTest {

    private static void of(List<CartLineInput> wanted) {
        var buyer = new BuyerId(1);
        Purchase.of(buyer, wanted, _ -> Optional.empty(), Situation.of(Optional.of(buyer), Instant.EPOCH));
    }

    private static CartLineInput line(long sku, int quantity) {
        return new CartLineInput(new SkuId(sku), quantity);
    }

    @Test
    void isOfOneToFiftyKindsOfGoods() {
        assertThatThrownBy(() -> of(List.of())).hasMessageStartingWith("pricing/too-many-lines");
        var many = LongStream.rangeClosed(1, 51).mapToObj(sku -> line(sku, 1)).toList();
        assertThatThrownBy(() -> of(many)).hasMessageStartingWith("pricing/too-many-lines");
    }

    @Test
    void countsTheSameGoodsTogether() {
        assertThatThrownBy(() -> of(List.of(line(1, 9_999), line(1, 1)))).hasMessageStartingWith("pricing/quantity");
    }
}
