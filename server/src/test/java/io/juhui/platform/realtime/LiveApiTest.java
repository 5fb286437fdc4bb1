package io.juhui.platform.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.store.Announcements;
import io.juhui.testing.Boards;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Line;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@JuhuiTest
class LiveApiTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private Realtime realtime;

    @Autowired
    private Boards boards;

    @Autowired
    private Listeners listeners;

    @Autowired
    private Announcements announcements;

    @Autowired
    private Http http;

    @Autowired
    private TransactionTemplate transaction;

    private final String id = UUID.randomUUID().toString();

    private Line line() {
        return new Line(CLIENT, http.base());
    }

    private static String says(String id, String text) {
        return "{\"topic\":\"board." + id + "\",\"state\":{\"text\":\"" + text + "\"}}";
    }

    @Test
    void whoListensHearsHowItStandsAndWhatChanges() throws Exception {
        boards.write(id, "one");
        try (var line = line().listen(realtime.ticket("board", id))) {
            assertThat(line.next()).isEqualTo(says(id, "one"));

            boards.write(id, "two");
            realtime.changed("board", id);
            assertThat(line.next()).isEqualTo(says(id, "two"));
        }
    }

    @Test
    void aChangeIsToldWhenItHasCommittedAndNotBefore() throws Exception {
        boards.write(id, "before");
        try (var line = line().listen(realtime.ticket("board", id))) {
            line.next();
            transaction.executeWithoutResult(_ -> {
                realtime.changed("board", id);
                assertThat(nothingIsHeard(line)).isTrue();
                boards.write(id, "after");
            });
            assertThat(line.next()).isEqualTo(says(id, "after"));

            transaction.executeWithoutResult(status -> {
                realtime.changed("board", id);
                status.setRollbackOnly();
            });
            assertThat(nothingIsHeard(line)).as("what was undone").isTrue();
        }
    }

    private static boolean nothingIsHeard(Line line) {
        try {
            return line.next(900) == null;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void manyWhoLookAtOneThingCostOneRead() throws Exception {
        boards.write(id, "start");
        List<Line> lines = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                lines.add(line().listen(realtime.ticket("board", id)));
            }
            for (var line : lines) {
                line.next();
            }
            var before = boards.reads(id);
            boards.write(id, "moved");
            for (int i = 0; i < 500; i++) {
                realtime.changed("board", id);
            }
            for (var line : lines) {
                assertThat(line.next()).isEqualTo(says(id, "moved"));
            }
            assertThat(boards.reads(id) - before).isBetween(1, 5);
        } finally {
            lines.forEach(Line::close);
        }
    }

    @Test
    void anotherNodeTellsItToo() throws Exception {
        boards.write(id, "here");
        try (var line = line().listen(realtime.ticket("board", id))) {
            line.next();
            boards.write(id, "from elsewhere");
            announcements.tell(Set.of("board." + id));
            assertThat(line.next()).isEqualTo(says(id, "from elsewhere"));
        }
    }

    @Test
    void whatIsListenedToIsReplaced() throws Exception {
        var other = UUID.randomUUID().toString();
        boards.write(id, "first");
        boards.write(other, "second");
        try (var line = line().listen(realtime.ticket("board", id))) {
            line.next();
            line.listen(realtime.ticket("board", other));
            assertThat(line.next()).isEqualTo(says(other, "second"));
            realtime.changed("board", id);
            assertThat(line.next(900)).isNull();
            assertThat(listeners.of(new Topic("board", id))).isEmpty();
        }
    }

    @Test
    void aTicketThatWasNotMadeHereOpensNothing() throws Exception {
        var ticket = realtime.ticket("board", id);
        var mine = realtime.ticket("board", UUID.randomUUID().toString());
        var forged = ticket.substring(0, ticket.lastIndexOf('.')) + mine.substring(mine.lastIndexOf('.'));
        boards.write(id, "secret");
        try (var line = line().listen(forged, "nonsense")) {
            assertThat(line.next()).isEqualTo("{\"refused\":[\"" + forged + "\",\"nonsense\"]}");
            realtime.changed("board", id);
            assertThat(line.next(900)).isNull();
        }
    }

    @Test
    void whatIsNoMessageOrTooMuchEndsTheLine() throws Exception {
        for (var nothing : List.of("[", "null", "7", "")) {
            try (var line = line().say(nothing)) {
                assertThat(line.closed()).as(nothing).isEqualTo(1007);
            }
        }
        try (var line = line().listen(Collections.nCopies(21, "t").toArray(String[]::new))) {
            assertThat(line.closed()).isEqualTo(1008);
        }
        try (var line = line().say("{\"listen\":[\"" + "x".repeat(5_000) + "\"]}")) {
            assertThat(line.closed()).isEqualTo(1009);
        }
        try (var line = line()) {
            for (int i = 0; i < 61; i++) {
                line.say("{}");
            }
            assertThat(line.closed()).isEqualTo(1008);
        }
    }

    @Test
    void whoHasGoneIsForgotten() throws Exception {
        boards.write(id, "here");
        var line = line().listen(realtime.ticket("board", id));
        line.next();
        assertThat(listeners.of(new Topic("board", id))).hasSize(1);
        line.close();
        for (int i = 0; i < 100 && !listeners.of(new Topic("board", id)).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(listeners.of(new Topic("board", id))).isEmpty();
        assertThat(http.get("/api/live").status()).as("not a line at all").isEqualTo(400);
    }
}
