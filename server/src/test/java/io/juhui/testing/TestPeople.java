package io.juhui.testing;

import io.juhui.kernel.Ids;
import io.juhui.party.identity.Registration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestConfiguration(proxyBeanMethods = false)
class TestPeople {

    @Bean
    @Lazy
    Given given(Http http, JdbcClient db, Ids ids, Registration registration) {
        return new Given(http, db, ids, registration);
    }
}
