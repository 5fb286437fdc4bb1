package io.juhui;

import io.juhui.party.identity.LostOwner;
import io.juhui.platform.audit.AuditPage;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.Modulithic;

/** The one Spring Boot application; rooms are its modules, see docs/architecture.md. */
@Modulithic(systemName = "Juhui 聚惠")
@SpringBootApplication
public class JuhuiApplication {

    /** The same beans on the same database, without a port, without jobs, beside a shop that may be running. */
    private static int guest(String[] args, ToIntFunction<ApplicationContext> errand) {
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
            return errand.applyAsInt(context);
        }
    }

    static int audit(String[] args, PrintStream out) {
        return guest(args, context -> context.getBean(AuditPage.class).print(out));
    }

    /** {@code --juhui.owner=NAME} says who. */
    static int owner(String[] args, PrintStream out) {
        return guest(args, context -> {
            var name = context.getEnvironment().getRequiredProperty("juhui.owner");
            return context.getBean(LostOwner.class).restore(name, out);
        });
    }

    public static void main(String[] args) {
        var given = Arrays.asList(args);
        if (given.contains("--juhui.mode=audit")) {
            System.exit(audit(args, System.out));
        }
        if (given.contains("--juhui.mode=owner")) {
            System.exit(owner(args, System.out));
        }
        SpringApplication.run(JuhuiApplication.class, args);
    }
}
