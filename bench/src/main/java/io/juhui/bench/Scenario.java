package io.juhui.bench;

import java.util.function.IntFunction;

/**
 * What is sent to whom.
 *
 * @param status the answer that counts
 * @param request the bytes of request number i
 */
record Scenario(String name, int port, long pid, int status, IntFunction<byte[]> request) {}
