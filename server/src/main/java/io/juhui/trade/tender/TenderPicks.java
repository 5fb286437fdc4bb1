package io.juhui.trade.tender;

import io.juhui.trade.pricing.spi.PickKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the confirm page the choice is made by picks: {@code card} and {@code balance}, each with the most to pay with it, in fen. */
@Configuration(proxyBeanMethods = false)
class TenderPicks {

    @Bean
    PickKind cardPick() {
        return TenderKind.CARD::pick;
    }

    @Bean
    PickKind balancePick() {
        return TenderKind.BALANCE::pick;
    }
}
