package io.juhui.platform.store;

/** What this process was started for: {@code juhui.mode}. */
public enum Mode {
    SERVE,
    AUDIT,
    OWNER;

    /** Whether it does one thing beside a shop that may be running: it leaves database, schema and folders as they are. */
    public boolean guest() {
        return this != SERVE;
    }
}
