package io.juhui.trade.ordering.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrderMovesTest {

    private static final Pattern MOVE = Pattern.compile("update trade_order\\b[^;\"]*\\bset status\\b");

    @Test
    void asksTheTableOfMovesBeforeAnyRow() {
        var db = mock(JdbcClient.class);
        var moves = new OrderMoves(db, Clock.systemUTC());

        assertThatThrownBy(() -> moves.cancelled(new OrderId(1), OrderStatus.SHIPPED, "x"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> moves.done(new OrderId(1), OrderStatus.UNPAID))
                .isInstanceOf(IllegalStateException.class);
        verifyNoInteractions(db);
    }

    @Test
    void isTheOnlyPlaceThatMovesALivingOrder() throws IOException {
        var places = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (MOVE.matcher(Files.readString(file)).find()) {
                    places.add(file.getFileName().toString());
                }
            }
        }

        assertThat(places).containsExactlyInAnyOrder("OrderMoves.java", "PastMoves.java");
    }
}
