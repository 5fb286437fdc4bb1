package io.juhui.sim;

import io.juhui.platform.gateway.WeChatMerchant;
import io.juhui.platform.store.Secrets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class SimPayment {

    @Bean
    SimKeys simKeys(Secrets secrets, Clock clock) {
        return SimKeys.of(secrets, clock);
    }

    @Bean
    WeChatMerchant simulatedMerchant(SimKeys keys, Environment environment) {
        return keys.merchant(environment);
    }
}
