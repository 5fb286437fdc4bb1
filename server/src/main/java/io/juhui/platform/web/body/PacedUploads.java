package io.juhui.platform.web.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
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

    /** So few write at a time, however many send: the processor and the disk are everybody's. */
    private static final Semaphore WRITERS = new Semaphore(2);

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
        var paced = new Paced(body, coyote.getContentLengthLong());
        coyote.setInputBuffer(paced);
        try {
            getNext().invoke(request, response);
        } finally {
            paced.rest();
            coyote.setInputBuffer(body); // it serves the next request of this connection too
        }
    }

    private static final class Paced implements InputBuffer {

        private final InputBuffer body;
        private final Pace pace = new Pace();
        private long left;
        private boolean busy;

        Paced(InputBuffer body, long length) {
            this.body = body;
            this.left = length;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            rest();
            var got = body.doRead(handler);
            work(got);
            if (pace.tooSlow(Math.max(0, got))) {
                throw new SocketTimeoutException("an upload that hardly moves");
            }
            return got;
        }

        /** What has been read is now written to the disk, unless it was the last of it, which is looked at for long. */
        private void work(int got) {
            left -= got;
            if (got > 0 && left > 0) {
                WRITERS.acquireUninterruptibly();
                busy = true;
            }
        }

        void rest() {
            if (busy) {
                busy = false;
                WRITERS.release();
            }
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
