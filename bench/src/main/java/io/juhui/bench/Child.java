package io.juhui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM started for one run on a free port, ended with it. */
record Child(Process process, int port) implements AutoCloseable {

    static Child jar(Path jar, int port, List<String> jvm, List<String> args, Path log) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(args);
        return start(command, port, log);
    }

    static Child main(Class<?> main, int port, List<String> args, Path log) {
        var command = new ArrayList<>(List.of(
                java(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                Integer.toString(port)));
        command.addAll(args);
        return start(command, port, log);
    }

    private static Child start(List<String> command, int port, Path log) {
        try {
            return new Child(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code path} answers below 500; gives up after two minutes. */
    Child awaitAnswer(String path) {
        var deadline = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (var wire = new Wire(port)) {
                if (wire.send(Wire.request("GET", path, "", "")).status() < 500) {
                    return this;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Pause.millis(100);
        }
        close();
        throw new IllegalStateException("no answer on port " + port);
    }

    int exit() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
