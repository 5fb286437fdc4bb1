package io.juhui.trade.fulfilment;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.view.ConsoleViews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The merchant ships and hands over. */
@RestController
@RequestMapping("/api/console")
class FulfilmentConsole {

    private final Shipping shipping;
    private final NumberCorrection correction;
    private final PickupDesk desk;
    private final ConsoleViews views;

    FulfilmentConsole(Shipping shipping, NumberCorrection correction, PickupDesk desk, ConsoleViews views) {
        this.shipping = shipping;
        this.correction = correction;
        this.desk = desk;
        this.views = views;
    }

    record ShipLine(
            @NotNull LineId lineId, @Min(1) @Max(9_999) int quantity) {}

    /** @param numberMeant the number may be in use for another package */
    record ShipPackage(
            @NotNull @Size(max = 20) String carrier,
            @NotNull @Size(max = 80) String trackingNumber,
            @NotNull @Size(max = 200) List<@Valid @NotNull ShipLine> lines,
            @Nullable Boolean numberMeant) {}

    record CorrectPackage(
            @NotNull @Size(max = 20) String carrier,
            @NotNull @Size(max = 80) String trackingNumber,
            @Nullable Boolean numberMeant) {}

    record PickupHandOver(@NotNull @Size(max = 40) String code) {}

    record CarrierView(String code, String name) {}

    @PostMapping("/orders/{id}/packages")
    @KeyRequired
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_SHIP)
    ConsoleViews.ConsoleOrderView ship(
            @PathVariable OrderId id, @Valid @RequestBody ShipPackage body, Actor.Staff staff, Locale locale) {
        var units = new LinkedHashMap<LineId, Integer>();
        body.lines().forEach(line -> units.merge(line.lineId(), line.quantity(), Integer::sum));
        shipping.ship(
                id, Carrier.of(body.carrier()), body.trackingNumber(), units, isTrue(body.numberMeant()), staff.name());
        return views.view(id, staff, locale);
    }

    @PutMapping("/orders/{id}/packages/{packageId}")
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_SHIP)
    ConsoleViews.ConsoleOrderView correct(
            @PathVariable OrderId id,
            @PathVariable ParcelId packageId,
            @Valid @RequestBody CorrectPackage body,
            Actor.Staff staff,
            Locale locale) {
        correction.correct(
                id,
                packageId,
                Carrier.of(body.carrier()),
                body.trackingNumber(),
                isTrue(body.numberMeant()),
                staff.name());
        return views.view(id, staff, locale);
    }

    private static boolean isTrue(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    @PostMapping("/pickups")
    @KeyRequired
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_SHIP)
    ConsoleViews.ConsoleOrderView pickUp(@Valid @RequestBody PickupHandOver body, Actor.Staff staff, Locale locale) {
        return views.view(desk.pickUp(body.code(), staff), staff, locale);
    }

    @GetMapping("/carriers")
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_VIEW)
    List<CarrierView> carriers(Locale locale) {
        var language = Language.of(locale);
        return Arrays.stream(Carrier.values())
                .map(c -> new CarrierView(c.name(), c.title(language)))
                .toList();
    }
}
