package io.juhui.party.identity;

import io.juhui.kernel.Id;
import io.juhui.party.identity.spi.CartMerge;
import io.juhui.platform.settings.Settings;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.RateLimits;
import io.juhui.platform.web.WebProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionStorefront {

    private static final int CHECKS_PER_10_MINUTES = 300;

    private final PhoneLogIn logIn;
    private final Buyers buyers;
    private final Actors actors;
    private final RateLimits limits;
    private final Settings settings;

    SessionStorefront(PhoneLogIn logIn, Buyers buyers, Actors actors, RateLimits limits, Settings settings) {
        this.logIn = logIn;
        this.buyers = buyers;
        this.actors = actors;
        this.limits = limits;
        this.settings = settings;
    }

    enum CodePurpose {
        LOGIN
    }

    record SmsCodeRequest(@NotNull String phone, @NotNull CodePurpose purpose) {}

    /** @param challenge names this code and is told to who asked for it alone; it comes back with the code */
    record SmsCodeSent(String challenge, long resendAfterSeconds, long expiresInSeconds) {}

    record CartSku(long value) implements Id {}

    record SessionCartLine(
            @NotNull CartSku skuId, @Positive @Max(9_999) int quantity) {}

    /**
     * @param challenge what asking for this code was answered with
     * @param cartId which anonymous cart these lines are, so that it is taken over once; needed when there are any
     */
    record OpenSession(
            @NotNull String phone,
            @NotNull @Size(max = 64) String challenge,
            @NotNull @Size(max = 16) String code,
            @Nullable UUID cartId,
            @NotNull @Size(max = 200) List<@Valid @NotNull SessionCartLine> cart) {

        Optional<CartMerge.AnonymousCart> anonymousCart() {
            if (cart.isEmpty()) {
                return Optional.empty();
            }
            if (cartId == null) {
                throw WebProblem.INVALID.problem().at("/cartId");
            }
            return Optional.of(new CartMerge.AnonymousCart(
                    cartId,
                    cart.stream()
                            .map(line -> new CartMerge.CartLine(line.skuId().value(), line.quantity()))
                            .toList()));
        }
    }

    record SessionOpened(String token, BuyerView buyer, boolean newcomer) {}

    @PostMapping("/api/sms-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Access(Access.Who.ANYONE)
    @OwnTransactions
    SmsCodeSent sendCode(@Valid @RequestBody SmsCodeRequest body, HttpServletRequest request) {
        var phone = Phone.parse(body.phone());
        int most = settings.get(IdentitySettings.CODES_PER_ADDRESS);
        limits.take("sms:" + most + ':' + request.getRemoteAddr(), most, Duration.ofHours(1));
        var made = logIn.sendCode(phone);
        return new SmsCodeSent(
                made.challenge(),
                Codes.QUIET.toSeconds(),
                Duration.ofMinutes(made.minutes()).toSeconds());
    }

    /** Keeps its own transactions also because a stored answer would hold the token in clear. */
    @PostMapping("/api/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @Access(Access.Who.ANYONE)
    @OwnTransactions
    SessionOpened open(@Valid @RequestBody OpenSession body, HttpServletRequest request) {
        limits.take("code:" + request.getRemoteAddr(), CHECKS_PER_10_MINUTES, Duration.ofMinutes(10));
        var opened = logIn.open(Phone.parse(body.phone()), body.challenge(), body.code(), body.anonymousCart());
        return new SessionOpened(opened.token(), buyers.find(opened.buyer()).orElseThrow(), opened.newcomer());
    }

    @DeleteMapping("/api/sessions/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(Access.Who.BUYER)
    @OwnTransactions
    void close(@RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        actors.endBuyer(authorization.substring("Bearer ".length()));
    }
}
