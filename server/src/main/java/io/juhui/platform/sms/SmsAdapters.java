package io.juhui.platform.sms;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.json.JsonMapper;

/** Outside the demo, which never sends real messages: the configured carrier, or a clear refusal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AliyunProperties.class)
class SmsAdapters {

    @Bean
    @Profile("!demo")
    SmsSender realSms(AliyunProperties properties, Clock clock, JsonMapper json) {
        properties.requireWhole();
        if (properties.isEmpty()) {
            return _ -> {
                throw SmsProblem.NOT_CONFIGURED.problem();
            };
        }
        return new AliyunSms(properties, clock, json);
    }
}
