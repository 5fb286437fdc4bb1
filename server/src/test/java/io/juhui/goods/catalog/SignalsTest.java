package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.spi.ReviewDigests;
import io.juhui.goods.catalog.spi.StockHints;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class SignalsTest {

    private static final SkuId TEA = new SkuId(1);
    private static final SkuId RICE = new SkuId(2);

    private record Room(String kind, Map<SkuId, Teaser> now) implements Teasers {
        @Override
        public Words title() {
            return Words.asWritten(kind);
        }
    }

    private static Teaser teaser(String kind, long fen) {
        return new Teaser(kind, Words.asWritten(kind), Money.fen(fen), true, null, "");
    }

    private static Signals of(Teasers... rooms) {
        var beans = new DefaultListableBeanFactory();
        for (int i = 0; i < rooms.length; i++) {
            beans.registerSingleton("teasers" + i, rooms[i]);
        }
        return new Signals.Source(
                        beans.getBeanProvider(Teasers.class),
                        beans.getBeanProvider(StockHints.class),
                        beans.getBeanProvider(ReviewDigests.class))
                .now();
    }

    @Test
    void hearsEveryRoomTheCheaperFirstWhoeverCameFirst() {
        var limited = new Room("limited", Map.of(TEA, teaser("limited", 900)));
        var seats = new Room("seats", Map.of(TEA, teaser("seats", 800), RICE, teaser("seats", 500)));

        assertThat(of(limited, seats).teasers().get(TEA)).containsExactly(teaser("seats", 800), teaser("limited", 900));
        assertThat(of(limited, seats).teasers().get(RICE)).containsExactly(teaser("seats", 500));
        assertThat(of(seats, limited)).isEqualTo(of(limited, seats));
    }

    @Test
    void doesWithoutRooms() {
        assertThat(of().teasers()).isEmpty();
    }
}
