package io.juhui.platform.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The container's protocol, which also sheds who begins a request and does not come to the end of its head: the container itself
 * only looks at the pause between two bytes, so one now and then kept a connection for hours (R12).
 */
public final class PromptHeads extends Http11NioProtocol {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Map<SocketWrapperBase<?>, Long> unfinished = new ConcurrentHashMap<>();

    @Override
    public void start() throws Exception {
        super.start();
        var _ = getUtilityExecutor().scheduleWithFixedDelay(this::shed, 1, 1, TimeUnit.SECONDS);
    }

    /** Between two bytes of a head a connection keeps its processor; idle ones have none, neither have those being served, and a WebSocket has no head. */
    private void shed() {
        var connections = getEndpoint().getConnections();
        unfinished.keySet().retainAll(connections);
        var now = System.nanoTime();
        for (var connection : connections) {
            if (!(connection.getCurrentProcessor() instanceof Processor processor) || processor.isUpgrade()) {
                unfinished.remove(connection);
            } else if (now - unfinished.computeIfAbsent(connection, _ -> now) > PATIENCE_NANOS) {
                connection.setReadTimeout(1); // the container's own look at time-outs ends it
            }
        }
    }

    @Component
    static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.setProtocol(PromptHeads.class.getName());
        }
    }
}
