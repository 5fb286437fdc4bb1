package io.juhui.platform.store;

import java.nio.file.Path;

/** Where everything that is not in the database is kept (media, indexes, secrets); one folder to back up. */
public record DataFolder(Path path) {}
