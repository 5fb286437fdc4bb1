package io.juhui.sim;

import io.juhui.platform.jobs.ShopClock;
import io.juhui.platform.web.Access;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time machine: forward only. */
@RestController
@Profile("demo")
@Hidden
@RequestMapping("/sim/api/clock")
@Access(Access.Who.ANYONE)
class SimTime {

    private static final long YEAR = 366L * 24 * 3600;

    private final ShopClock clock;

    SimTime(ShopClock clock) {
        this.clock = clock;
    }

    record AdvanceClock(@Min(0) @Max(YEAR) long advanceSeconds) {}

    record ClockView(Instant now) {}

    @GetMapping
    ClockView now() {
        return new ClockView(clock.instant());
    }

    @PostMapping
    ClockView advance(@Valid @RequestBody AdvanceClock body) {
        return new ClockView(clock.advance(Duration.ofSeconds(body.advanceSeconds())));
    }
}
