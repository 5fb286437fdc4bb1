package io.juhui.bench;

import java.io.IOException;
import java.util.random.RandomGenerator;

/** What goes wrong in one round. */
enum Fault {
    SERVER("server killed"),
    SERVER_TWICE("server killed, again while it starts"),
    BOTH("server and database killed together"),
    DATABASE("database stopped at once, server lives"),
    POSTMASTER("postmaster killed, server lives");

    private static final int LONGEST_START_MILLIS = 5_000;

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    static Fault draw(RandomGenerator random) {
        int of = random.nextInt(100);
        return of < 50 ? SERVER : of < 60 ? SERVER_TWICE : of < 75 ? BOTH : of < 92 ? DATABASE : POSTMASTER;
    }

    String text() {
        return text;
    }

    boolean isOfTheDatabaseAlone() {
        return this == DATABASE || this == POSTMASTER;
    }

    /**
     * Strikes; a killed server is set going again at once. Only processes of this run's own folder are touched.
     *
     * @return when the last blow fell
     */
    long strike(Server server, RandomGenerator random) throws IOException {
        switch (this) {
            case SERVER -> server.kill();
            case SERVER_TWICE -> {
                server.kill();
                server.start();
                Pause.millis(random.nextInt(LONGEST_START_MILLIS));
                server.kill();
            }
            case BOTH -> {
                signal("-QUIT", server.postmaster());
                server.kill();
            }
            case DATABASE -> signal("-QUIT", server.postmaster());
            case POSTMASTER -> signal("-KILL", server.postmaster());
        }
        var at = System.nanoTime();
        if (!isOfTheDatabaseAlone()) {
            server.start();
        }
        return at;
    }

    private static void signal(String signal, long pid) throws IOException {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
