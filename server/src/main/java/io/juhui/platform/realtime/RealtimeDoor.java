package io.juhui.platform.realtime;

import io.juhui.platform.store.Announcements;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/live}. Anybody may open a line, from anywhere (the mini-program has no origin): it carries no cookie and no name, and
 * what is heard on it is decided by tickets.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSocket
class RealtimeDoor {

    @Bean
    LiveSocket liveSocket(
            Listeners listeners, Tickets tickets, Pushes pushes, Announcements announcements, JsonMapper json) {
        return new LiveSocket(listeners, tickets, pushes, announcements, json);
    }

    @Bean
    WebSocketConfigurer liveDoor(LiveSocket socket, Listeners listeners) {
        return new Door(socket, new Admission(listeners));
    }

    private record Door(LiveSocket socket, Admission admission) implements WebSocketConfigurer {
        @Override
        public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
            registry.addHandler(socket, "/api/live").addInterceptors(admission).setAllowedOriginPatterns("*");
        }
    }

    /** Whoever finds no place hears so before anything is set up. */
    private record Admission(Listeners listeners) implements HandshakeInterceptor {

        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            var address = request.getRemoteAddress().getAddress().getHostAddress();
            attributes.put(LiveSocket.ADDRESS, address);
            if (!listeners.roomFor(address)) {
                response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
                return false;
            }
            return true;
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @Nullable Exception failure) {}
    }
}
