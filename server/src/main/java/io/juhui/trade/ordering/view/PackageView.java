package io.juhui.trade.ordering.view;

import io.juhui.trade.ordering.LineId;
import java.time.Instant;
import java.util.List;

/** One package of an order and where it has been. */
public record PackageView(
        String id,
        String carrier,
        String trackingNumber,
        List<PackageLine> lines,
        List<TraceStep> trace,
        String state,
        Instant shippedAt) {

    public record PackageLine(LineId lineId, int quantity) {}

    public record TraceStep(Instant at, String text, String state) {}
}
