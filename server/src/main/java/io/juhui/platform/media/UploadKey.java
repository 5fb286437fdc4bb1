package io.juhui.platform.media;

/**
 * The sender's own name for an upload.
 *
 * @param digest of the bytes that came, to tell a repetition from another file under the same name
 */
record UploadKey(String name, String digest) {}
