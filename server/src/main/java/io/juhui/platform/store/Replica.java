package io.juhui.platform.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this node remembers of rows that are read far more often than changed. A change made here is seen by whoever asks after its
 * commit, one made by another node within a second (W06).
 */
public final class Replica<T> {

    private final String name;
    private final Supplier<T> reader;
    private final Replicas replicas;
    private volatile @Nullable Copy<T> copy;

    Replica(String name, Supplier<T> reader, Replicas replicas) {
        this.name = name;
        this.reader = reader;
        this.replicas = replicas;
    }

    private record Copy<T>(long version, T value) {}

    public T get() {
        var known = copy;
        return known == null ? load() : known.value();
    }

    /** Says, inside the changing transaction, that the rows are about to be others. */
    public void changing() {
        replicas.raise(name);
        AfterCommit.run(this::load);
    }

    String name() {
        return name;
    }

    void follow(long version) {
        var known = copy;
        if (known != null && known.version() != version) {
            load();
        }
    }

    /** The version is read before the rows: what is committed in between may be read twice but is never missed. */
    private synchronized T load() {
        var version = replicas.version(name);
        var value = reader.get();
        copy = new Copy<>(version, value);
        return value;
    }
}
