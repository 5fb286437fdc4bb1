package io.juhui.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The limit for reads: Spring answering bytes it holds, on virtual threads, with no filter of ours. */
@EnableAutoConfiguration
@Import(BareHandler.Answer.class)
public class BareHandler {

    private static final byte[] BODY = "{\"items\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @RestController
    static class Answer {
        @GetMapping("/bare")
        ResponseEntity<byte[]> bare() {
            return ResponseEntity.ok()
                    .header("Content-Type", "application/json")
                    .body(BODY);
        }
    }

    public static void main(String[] args) {
        var app = new SpringApplication(BareHandler.class);
        app.run(
                "--server.port=" + args[0],
                "--server.tomcat.max-keep-alive-requests=-1",
                "--spring.threads.virtual.enabled=true",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off");
    }
}
