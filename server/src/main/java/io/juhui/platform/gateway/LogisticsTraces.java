package io.juhui.platform.gateway;

import java.time.Instant;
import java.util.List;

/** Where packages are. Without a carrier connection there is nothing to tell, and the shop works on. */
public final class LogisticsTraces {

    public enum State {
        COLLECTED,
        MOVING,
        DELIVERING,
        SIGNED
    }

    public record Trace(Instant at, String text, State state) {}

    /** The port: a connection to a tracking service, or its simulator. */
    public interface Carrier {

        /** Asks to be told about this package; asking twice is harmless. */
        void follow(String carrier, String trackingNumber);

        /** What has happened so far, oldest first. */
        List<Trace> traces(String carrier, String trackingNumber);

        Carrier NONE = new Carrier() {
            @Override
            public void follow(String carrier, String trackingNumber) {}

            @Override
            public List<Trace> traces(String carrier, String trackingNumber) {
                return List.of();
            }
        };
    }

    private final Carrier carrier;

    LogisticsTraces(Carrier carrier) {
        this.carrier = carrier;
    }

    public void follow(String carrierCode, String trackingNumber) {
        carrier.follow(carrierCode, trackingNumber);
    }

    public List<Trace> of(String carrierCode, String trackingNumber) {
        return carrier.traces(carrierCode, trackingNumber);
    }
}
