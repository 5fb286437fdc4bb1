package io.juhui.platform.web;

/**
 * A JSON body that was read in one piece (at most 1 MiB), understood and found valid, for a handler that cannot afford the
 * framework's message converters.
 *
 * @param bytes as they came, to tell a repetition from another request under the same key
 */
public record Posted<T>(T body, byte[] bytes) {}
