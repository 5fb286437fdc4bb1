package io.juhui.platform.store;

/**
 * Named places where a fault run kills the process as a power cut would: {@code -Djuhui.crash-at=payment.prepare.after}. Without
 * that property, which production never sets, reaching one does nothing (B02–B05).
 */
public final class CrashPoints {

    private static final String CRASH_AT = System.getProperty("juhui.crash-at", "");
    private static final int KILLED = 137;

    private CrashPoints() {}

    public static void reach(String name) {
        if (CRASH_AT.equals(name)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
