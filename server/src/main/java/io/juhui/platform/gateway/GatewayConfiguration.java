package io.juhui.platform.gateway;

import io.juhui.platform.store.Misconfigured;
import io.juhui.platform.store.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Chooses the worlds: {@code juhui.payment} = off, simulator or wechat; a carrier is asked when one is there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeChatPaySettings.class)
class GatewayConfiguration {

    @Bean
    PayGateway payGateway(
            @Value("${juhui.payment:off}") String payment,
            WeChatPaySettings settings,
            ObjectProvider<WeChatMerchant> simulated) {
        return switch (payment) {
            case "off" -> new NoPayment();
            case "wechat" -> new WeChatPay(settings.merchant());
            case "simulator" -> {
                var merchant = simulated.getIfAvailable();
                if (merchant == null) {
                    throw new Misconfigured(
                            "juhui.payment=simulator takes no real money and runs only in the profile 'demo'",
                            "choose off or wechat");
                }
                yield new WeChatPay(merchant);
            }
            default -> throw new Misconfigured("juhui.payment is '" + payment + "'", "choose off, simulator or wechat");
        };
    }

    @Bean
    LogisticsTraces logisticsTraces(ObjectProvider<LogisticsTraces.Carrier> carrier, Secrets secrets, JsonMapper json) {
        return new LogisticsTraces(
                carrier.getIfAvailable(() -> LogisticsTraces.Carrier.NONE), secrets.get("logistics-salt"), json);
    }
}
