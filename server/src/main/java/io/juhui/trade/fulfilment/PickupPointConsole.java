package io.juhui.trade.fulfilment;

import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.trade.ordering.spi.PickupPlaces.PickupPlace;
import io.juhui.trade.ordering.view.PickupPointView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/console/pickup-points")
@Access(value = Access.Who.STAFF, permission = Permission.SETTINGS_EDIT)
class PickupPointConsole {

    private static final long LATITUDE = 90_000_000;
    private static final long LONGITUDE = 180_000_000;

    private final PickupPoints points;

    PickupPointConsole(PickupPoints points) {
        this.points = points;
    }

    /** Coordinates are micro-degrees. */
    record PickupPointInput(
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 120) String address,
            @NotBlank @Size(max = 60) String hours,
            @NotNull @Size(min = 5, max = 20) String phone,
            @Min(-LATITUDE) @Max(LATITUDE) long latitude,
            @Min(-LONGITUDE) @Max(LONGITUDE) long longitude) {

        PickupPlace place() {
            return new PickupPlace(0, name, address, hours, phone, latitude, longitude);
        }
    }

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.ORDERS_VIEW)
    List<PickupPointView> all() {
        return points.all().stream().map(PickupPointView::of).toList();
    }

    @PostMapping
    @KeyRequired
    @ResponseStatus(HttpStatus.CREATED)
    PickupPointView create(@Valid @RequestBody PickupPointInput body) {
        return PickupPointView.of(points.create(body.place()));
    }

    @PutMapping("/{id}")
    PickupPointView change(@PathVariable long id, @Valid @RequestBody PickupPointInput body) {
        return PickupPointView.of(points.change(id, body.place()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable long id) {
        points.close(id);
    }
}
