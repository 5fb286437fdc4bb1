package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.spi.PriceTags;
import io.juhui.goods.catalog.spi.PriceTags.PriceTag;
import io.juhui.goods.catalog.spi.ReviewDigests;
import io.juhui.goods.catalog.spi.StockHints;
import io.juhui.kernel.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class SignalsTest {

    private static final SkuId TEA = new SkuId(1);
    private static final SkuId RICE = new SkuId(2);

    private static PriceTag tag(long fen, String words) {
        return new PriceTag(Money.fen(fen), null, words);
    }

    private static Signals of(PriceTags... rooms) {
        var beans = new DefaultListableBeanFactory();
        for (int i = 0; i < rooms.length; i++) {
            beans.registerSingleton("tags" + i, rooms[i]);
        }
        return new Signals.Source(
                        beans.getBeanProvider(PriceTags.class),
                        beans.getBeanProvider(StockHints.class),
                        beans.getBeanProvider(ReviewDigests.class))
                .now();
    }

    @Test
    void hearsEveryRoomAndOfTwoTheCheaperWhoeverCameFirst() {
        PriceTags limited = () -> Map.of(TEA, tag(900, "限时价"));
        PriceTags seats = () -> Map.of(TEA, tag(800, "名额价"), RICE, tag(500, "名额价"));

        assertThat(of(limited, seats).tags()).isEqualTo(Map.of(TEA, tag(800, "名额价"), RICE, tag(500, "名额价")));
        assertThat(of(seats, limited)).isEqualTo(of(limited, seats));
    }

    @Test
    void doesWithoutRooms() {
        assertThat(of().tags()).isEmpty();
    }
}
