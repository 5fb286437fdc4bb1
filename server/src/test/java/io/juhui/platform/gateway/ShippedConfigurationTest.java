package io.juhui.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class ShippedConfigurationTest {

    /** A bare {@code off} is the boolean false in YAML, and a shop outside the demo would refuse to start. */
    @Test
    void takesNoPaymentsUnlessToldTo() throws IOException {
        var everywhere = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .getFirst();
        assertThat(everywhere.getProperty("juhui.payment")).isEqualTo("off");
    }
}
