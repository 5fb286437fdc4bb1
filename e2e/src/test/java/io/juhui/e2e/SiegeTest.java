package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Strangers and buyers who try to end or fill the packaged server with the heap that {@code ./juhui up} gives it (R12, S02, S03).
 * Meanwhile a neighbour is served; afterwards the shop holds no more memory and no more disk than before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiegeTest {

    private static final int SOCKETS = 200;
    private static final int UPLOADERS = 24;
    private static final Duration SHED_WITHIN = Duration.ofSeconds(30);
    private static final List<String> OPEN =
            List.of("/api/sessions", "/api/cart/preview", "/api/sms-codes", "/api/console/session", "/nowhere");
    private static final List<String> UPLOADS =
            List.of("/api/media", "/api/console/media", "/api/nowhere", "/nowhere", "/media/a.png");
    private static final String MULTIPART = "multipart/form-data; boundary=b";
    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: image/png\r\n\r\n";

    private final BesiegedShop shop = new BesiegedShop();
    private final List<Caller> buyers = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private Caller looker = Caller.nobody(shop.server);
    private Neighbour neighbour;

    SiegeTest() throws IOException {}

    @BeforeAll
    void buyersLogIn() throws IOException {
        for (int i = 0; i < 3; i++) {
            var token = Caller.nobody(shop.server).login("1990000006" + i);
            tokens.add(token);
            buyers.add(Caller.nobody(shop.server).with("Authorization", "Bearer " + token));
        }
        looker = looker.asBuyer("19900000042");
    }

    @BeforeEach
    void aNeighbourLooksAround() {
        neighbour = new Neighbour(looker);
    }

    @AfterEach
    void itWasServedAndTheShopStands() throws IOException {
        neighbour.close();
        neighbour.wasServed();
        shop.standsAsBefore();
    }

    @AfterAll
    void stop() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep", "large", "interlaced", "progressive"})
    void picturesThatGrowWhenTheyAreDecoded(String kind) throws Exception {
        var bomb = switch (kind) {
            case "deep" -> Bombs.png(6_320, 16, 6, false);
            case "large" -> Bombs.png(7_990, 8, 2, false);
            case "interlaced" -> Bombs.png(6_320, 16, 6, true);
            default -> Bombs.progressive(6_000);
        };
        var before = shop.kept();

        var answers = atOnce(6, i -> buyers.get(i % 3).uploadReview(bomb, "image/png"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 400, 413, 503));
        var taken = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(taken).as("one by one they are taken").isPositive();
        assertThat(shop.kept() - before)
                .as("files of what was taken, in two sizes each")
                .isEqualTo(2 * taken);
    }

    @Test
    void twentyLargeVideosAtOnce() throws Exception {
        var video = Bombs.video(49);
        var before = shop.kept();

        var answers = atOnce(
                20,
                i -> { // by bare sockets: a client that is busy with them would slow the neighbour itself
                    try (var one = new Besieger(shop.server)) {
                        var end = "\r\n--b--\r\n";
                        one.send(Besieger.head(
                                        "/api/media?purpose=REVIEW",
                                        MULTIPART,
                                        PART.length() + video.length + end.length())
                                + "Authorization: Bearer " + tokens.get(i % 3) + "\r\n\r\n" + PART);
                        one.send(video);
                        one.send(end);
                        return one.answer();
                    }
                });

        assertThat(answers).allSatisfy(answer -> assertThat(answer).matches("HTTP/1.1 (201|503)"));
        var taken = answers.stream().filter(answer -> answer.endsWith("201")).count();
        assertThat(shop.kept() - before).isEqualTo(taken).isPositive();
    }

    /**
     * Bodies, heads and uploads, all in one go: each is waited for until the shop has had enough of it. Those who may upload do not
     * keep the few places there are: one more is served afterwards.
     */
    @Test
    void whatNeverEnds() throws Exception {
        var lasted = atOnce(2 * SOCKETS + UPLOADERS, i -> {
            try (var one = new Besieger(shop.server)) {
                return i < SOCKETS
                        ? bodyThatNeverEnds(one, i)
                        : i < 2 * SOCKETS ? headThatNeverEnds(one) : uploadThatHardlyMoves(one, i);
            }
        });

        assertThat(lasted).allSatisfy(each -> assertThat(each).isLessThan(SHED_WITHIN));
        var answer = buyers.getFirst().uploadReview(Pictures.apple(), "image/png");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Duration bodyThatNeverEnds(Besieger one, int number) throws IOException {
        one.send(Besieger.head(OPEN.get(number % OPEN.size()), "application/json", 65_000) + "\r\n" + "{\"a\":\""
                + "x".repeat(64_000));
        return one.dribble("x");
    }

    private static Duration headThatNeverEnds(Besieger one) throws IOException {
        one.send("GET /api/home HTTP/1.1\r\nHost: localhost\r\nX-A: ");
        return one.dribble("x");
    }

    private Duration uploadThatHardlyMoves(Besieger one, int number) throws IOException {
        one.send(Besieger.head("/api/media?purpose=REVIEW", MULTIPART, 40_000_000) + "Authorization: Bearer "
                + tokens.get(number % 3) + "\r\n\r\n" + PART);
        return one.dribble("x".repeat(10));
    }

    @Test
    void uploadsOfNobody() throws Exception {
        var before = shop.kept();
        var block = new byte[1 << 20];

        var answers = atOnce(20, i -> {
            try (var one = new Besieger(shop.server)) {
                one.send(Besieger.head(UPLOADS.get(i % UPLOADS.size()), MULTIPART, 60L << 20) + "\r\n" + PART);
                for (int sent = 0; sent < 60; sent++) {
                    one.send(block);
                }
                return one.answer();
            } catch (IOException e) {
                return "cut off";
            }
        });

        assertThat(answers).allSatisfy(answer -> assertThat(answer).matches("HTTP/1.1 4..|cut off|"));
        assertThat(shop.kept()).isEqualTo(before);
    }

    private interface Attack<T> {
        T run(int number) throws IOException;
    }

    private static <T> List<T> atOnce(int many, Attack<T> attack) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < many; i++) {
                var number = i;
                running.add(threads.submit((Callable<T>) () -> attack.run(number)));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
