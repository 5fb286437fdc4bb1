package io.juhui;

import io.juhui.platform.audit.AuditPage;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one Spring Boot application; rooms are its modules, see docs/architecture.md. */
@Modulithic(systemName = "Juhui 聚惠")
@SpringBootApplication
public class JuhuiApplication {

    /** The same beans on the same database, without a port, without jobs, beside a shop that may be running. */
    private static int audit(String[] args) {
        var application = new SpringApplication(JuhuiApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var quietly = Stream.concat(
                        Arrays.stream(args),
                        Stream.of(
                                "--juhui.jobs.enabled=false",
                                "--juhui.db.pool=2",
                                "--spring.main.lazy-initialization=true",
                                "--spring.main.log-startup-info=false",
                                "--logging.level.root=error",
                                "--logging.level.io.juhui=error"))
                .toArray(String[]::new);
        try (var context = application.run(quietly)) {
            return context.getBean(AuditPage.class).print(System.out);
        }
    }

    public static void main(String[] args) {
        if (Arrays.asList(args).contains("--juhui.mode=audit")) {
            System.exit(audit(args));
        }
        SpringApplication.run(JuhuiApplication.class, args);
    }
}
