package io.juhui.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Uploads are read by the container itself, below every filter: here their pace is watched as {@link BoundedBody} watches that of
 * other bodies, so that nobody keeps the few places there are by sending a byte now and then (R12).
 */
final class PacedUploads extends ValveBase {

    PacedUploads() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!BodyLimit.isMultipart(request)) {
            getNext().invoke(request, response);
            return;
        }
        var coyote = request.getCoyoteRequest();
        var body = coyote.getInputBuffer();
        coyote.setInputBuffer(new Paced(body));
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(body); // it serves the next request of this connection too
        }
    }

    private static final class Paced implements InputBuffer {

        private final InputBuffer body;
        private final Pace pace = new Pace();

        Paced(InputBuffer body) {
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            var got = body.doRead(handler);
            if (pace.tooSlow(Math.max(0, got))) {
                throw new SocketTimeoutException("an upload that hardly moves");
            }
            return got;
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    @Component
    static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.addEngineValves(new PacedUploads());
        }
    }
}
