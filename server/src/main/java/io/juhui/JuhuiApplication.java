package io.juhui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one Spring Boot application; rooms are its modules, see docs/architecture.md. */
@Modulithic(systemName = "Juhui 聚惠")
@SpringBootApplication
public class JuhuiApplication {

    public static void main(String[] args) {
        SpringApplication.run(JuhuiApplication.class, args);
    }
}
