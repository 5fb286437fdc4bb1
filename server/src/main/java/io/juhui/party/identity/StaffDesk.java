package io.juhui.party.identity;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.StaffId;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.ActorReader;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.Verbatim;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff at the door of the console: log in, who am I, log out, own password. */
@RestController
@RequestMapping("/api/console")
class StaffDesk {

    private final StaffLogIn logIn;
    private final Staffing staffing;
    private final Actors actors;

    StaffDesk(StaffLogIn logIn, Staffing staffing, Actors actors) {
        this.logIn = logIn;
        this.staffing = staffing;
        this.actors = actors;
    }

    record StaffLogInRequest(
            @NotNull @Size(max = 64) String name,
            @Verbatim @NotNull @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "StaffLogInRequest";
        }
    }

    record StaffView(
            StaffId id,
            String name,
            String displayName,
            List<String> roles,
            List<String> permissions,
            boolean mustChangePassword) {

        static StaffView of(StaffRows.Account account) {
            return new StaffView(
                    account.id(),
                    account.name(),
                    account.displayName(),
                    account.roles(),
                    account.permissions().stream().sorted().toList(),
                    account.mustChange());
        }
    }

    record PasswordChange(
            @Verbatim @NotNull @Size(max = 128) String old,

            @com.fasterxml.jackson.annotation.JsonProperty("new") @Verbatim @NotNull @Size(max = 128)
            String chosen) {

        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    @PostMapping("/session")
    @Access(Access.Who.ANYONE)
    @OwnTransactions
    ResponseEntity<StaffView> open(@Valid @RequestBody StaffLogInRequest body, HttpServletRequest request) {
        var entered = logIn.logIn(body.name(), body.password(), request.getRemoteAddr());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie(entered.cookie(), request).build().toString())
                .body(StaffView.of(staffing.find(entered.id())));
    }

    @GetMapping("/session")
    @Access(value = Access.Who.STAFF, always = true)
    StaffView current(Actor.Staff staff) {
        return StaffView.of(staffing.find(staff.id()));
    }

    @DeleteMapping("/session")
    @Access(value = Access.Who.STAFF, always = true)
    @OwnTransactions
    ResponseEntity<Void> close(@CookieValue(ActorReader.STAFF_COOKIE) String cookie, HttpServletRequest request) {
        actors.endStaff(cookie);
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie("", request).maxAge(0).build().toString())
                .build();
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(value = Access.Who.STAFF, always = true)
    void changePassword(
            Actor.Staff staff,
            @Valid @RequestBody PasswordChange body,
            @CookieValue(ActorReader.STAFF_COOKIE) String cookie) {
        logIn.admitChange(staff.id());
        staffing.changePassword(staff.id(), body.old(), body.chosen(), cookie);
    }

    static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(ActorReader.STAFF_COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/");
    }
}
