package io.juhui.platform.store;

/**
 * Named places where a fault run kills the process as a power cut would: {@code -Djuhui.crash-at=payment.prepare.after}, or
 * armed by the simulators of the demo profile. Without either, reaching one does nothing (B02–B05).
 */
public final class CrashPoints {

    private static final int KILLED = 137;

    private static volatile String armed = System.getProperty("juhui.crash-at", "");

    private CrashPoints() {}

    public static void reach(String name) {
        if (armed.equals(name)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /** From now on, reaching {@code name} ends the process. */
    public static void arm(String name) {
        armed = name;
    }
}
