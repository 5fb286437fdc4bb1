package io.juhui.sim;

import io.juhui.platform.web.Access;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** WeChat Pay v3: the platform's certificates. */
@RestController
@Profile("demo")
@Hidden
@RequestMapping(WireGate.PREFIX + "/v3")
@Access(Access.Who.SIGNED)
class WireCertificates {

    private final WireGate gate;
    private final SimKeys keys;
    private final Clock clock;

    WireCertificates(WireGate gate, SimKeys keys, Clock clock) {
        this.gate = gate;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/certificates")
    ResponseEntity<byte[]> certificates(HttpServletRequest request) throws IOException {
        gate.open(request);
        var nonce = Seal.nonce(12);
        return gate.answer(
                request,
                200,
                Map.of(
                        "data",
                        List.of(Map.of(
                                "serial_no",
                                SimKeys.certificateSerial(),
                                "effective_time",
                                String.valueOf(WireBodies.time(clock.instant().minus(Duration.ofDays(1)))),
                                "expire_time",
                                String.valueOf(WireBodies.time(clock.instant().plus(Duration.ofDays(3650)))),
                                "encrypt_certificate",
                                Map.of(
                                        "algorithm",
                                        "AEAD_AES_256_GCM",
                                        "nonce",
                                        nonce,
                                        "associated_data",
                                        "certificate",
                                        "ciphertext",
                                        Seal.seal(keys.apiV3Key(), nonce, "certificate", keys.certificate()))))));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(WireGate.Refusal refusal, HttpServletRequest request) {
        return gate.answer(request, refusal);
    }
}
