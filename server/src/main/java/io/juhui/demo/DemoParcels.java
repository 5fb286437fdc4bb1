package io.juhui.demo;

import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.trade.fulfilment.FulfilmentImport;
import io.juhui.trade.ordering.past.OrderImport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The package of an order: who carries it, under what number, and the road it went. Pure. */
record DemoParcels(String carrier, String carrierZh, String carrierEn, String number) {

    private static final List<DemoParcels> CARRIERS = List.of(
            new DemoParcels("SF", "顺丰速运", "SF Express", "SF"),
            new DemoParcels("ZTO", "中通快递", "ZTO Express", "ZT"),
            new DemoParcels("JD", "京东快递", "JD Express", "JD"),
            new DemoParcels("YTO", "圆通速递", "YTO Express", "YT"));

    static DemoParcels of(DemoPlan.Planned order) {
        var by = CARRIERS.get(order.luck() % CARRIERS.size());
        var digits = 1_000_000_000_000L
                + Math.floorMod(order.at().getEpochSecond() * 7_919 + order.luck() * 104_729L, 999_999_999L);
        return new DemoParcels(by.carrier(), by.carrierZh(), by.carrierEn(), by.number() + digits);
    }

    static FulfilmentImport.Sent sent(
            DemoPlan.Planned order, OrderImport.Imported made, Instant shipped, Optional<Instant> signed) {
        var parcel = of(order);
        return new FulfilmentImport.Sent(
                made.lines(),
                parcel.carrier(),
                parcel.number(),
                shipped,
                "owner",
                signed,
                signed.map(at -> road(shipped, at)).orElse(List.of()));
    }

    private static List<Trace> road(Instant shipped, Instant signed) {
        var way = Duration.between(shipped, signed);
        return List.of(
                new Trace(shipped.plus(way.dividedBy(12)), "快件已揽收", State.COLLECTED),
                new Trace(shipped.plus(way.dividedBy(4)), "离开杭州转运中心", State.MOVING),
                new Trace(shipped.plus(way.multipliedBy(2).dividedBy(3)), "到达目的地转运中心", State.MOVING),
                new Trace(signed.minus(way.dividedBy(10)), "快递员正在派送", State.DELIVERING),
                new Trace(signed, "已签收，感谢使用", State.SIGNED));
    }
}
