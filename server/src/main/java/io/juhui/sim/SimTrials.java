package io.juhui.sim;

import io.juhui.party.identity.Registration;
import io.juhui.party.member.AddressId;
import io.juhui.party.member.Addresses;
import io.juhui.platform.store.CrashPoints;
import io.juhui.platform.web.Access;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For load and fault runs: buyers by the hundred, and a process that ends itself at a named point. */
@RestController
@Profile("demo")
@Hidden
@RequestMapping("/sim/api")
@Access(Access.Who.ANYONE)
class SimTrials {

    private static final int MOST = 5_000;

    private final Registration registration;
    private final Addresses addresses;

    SimTrials(Registration registration, Addresses addresses) {
        this.registration = registration;
        this.addresses = addresses;
    }

    record TrialBuyer(String token, AddressId addressId) {}

    record CrashAt(@NotNull String at) {}

    /** Registers fresh buyers, each logged in and with one address in Hangzhou. */
    @PostMapping("/buyers")
    List<TrialBuyer> buyers(@RequestParam @Min(1) @Max(MOST) int count) {
        var first = 10_000_000L + ThreadLocalRandom.current().nextLong(80_000_000);
        var newcomers = IntStream.range(0, count)
                .mapToObj(i -> new Registration.Newcomer("198%08d".formatted(first + i), Optional.empty()))
                .toList();
        var home = new Addresses.Entry("周小满", "19900000001", "330106", "文三路 98 号", true);
        return registration.registerAll(newcomers).stream()
                .map(r -> new TrialBuyer(r.token(), addresses.add(r.id(), home).id()))
                .toList();
    }

    @PostMapping("/crash")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void crash(@Valid @RequestBody CrashAt body) {
        CrashPoints.arm(body.at());
    }
}
