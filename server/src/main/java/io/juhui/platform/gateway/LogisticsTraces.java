package io.juhui.platform.gateway;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

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

        /**
         * Asks to be told about this package; asking twice is harmless. What the carrier then pushes by itself it signs with
         * {@code salt}.
         */
        void follow(String carrier, String trackingNumber, String salt);

        /** What has happened so far, oldest first. */
        List<Trace> traces(String carrier, String trackingNumber);

        Carrier NONE = new Carrier() {
            @Override
            public void follow(String carrier, String trackingNumber, String salt) {}

            @Override
            public List<Trace> traces(String carrier, String trackingNumber) {
                return List.of();
            }
        };
    }

    /** What a carrier pushed of one package. */
    public record Told(String carrier, String trackingNumber, List<Trace> traces) {}

    private final Carrier carrier;
    private final TraceNotice notice;

    LogisticsTraces(Carrier carrier, String salt, JsonMapper json) {
        this.carrier = carrier;
        this.notice = new TraceNotice(salt, json);
    }

    public void follow(String carrierCode, String trackingNumber) {
        carrier.follow(carrierCode, trackingNumber, notice.salt());
    }

    /** Opens what was pushed; refuses what is not signed with this shop's salt, or cannot be read. */
    public Told pushed(String param, String sign) {
        return notice.open(param, sign);
    }

    public List<Trace> of(String carrierCode, String trackingNumber) {
        return carrier.traces(carrierCode, trackingNumber);
    }
}
