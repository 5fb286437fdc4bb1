package io.juhui.party.identity;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.StaffId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Verbatim;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/console")
@Access(value = Access.Who.STAFF, permission = Permission.STAFF_EDIT)
class StaffConsole {

    private static final Words EVERYTHING = new Words("全部", "Everything");

    private final Staffing staffing;
    private final Roles roles;

    StaffConsole(Staffing staffing, Roles roles) {
        this.staffing = staffing;
        this.roles = roles;
    }

    record StaffRow(
            StaffId id,
            String name,
            String displayName,
            List<String> roles,
            boolean active,
            boolean mustChangePassword) {

        static StaffRow of(StaffRows.Account a) {
            return new StaffRow(a.id(), a.name(), a.displayName(), a.roles(), a.active(), a.mustChange());
        }
    }

    /** @param opens what this role may do, in words; one sentence for each permission */
    record RoleRow(String name, String title, List<String> permissions, List<String> opens) {}

    record NewStaff(
            @NotNull String name,
            @NotBlank @Size(max = 32) String displayName,
            @NotEmpty List<@NotNull String> roles,
            @Verbatim @NotNull @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "NewStaff[" + name + "]";
        }
    }

    record StaffChange(
            @NotBlank @Size(max = 32) String displayName,
            @NotEmpty List<@NotNull String> roles,
            @NotNull Boolean active) {}

    record NewPassword(@Verbatim @NotNull @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    @GetMapping("/staff")
    List<StaffRow> all() {
        return staffing.all().stream().map(StaffRow::of).toList();
    }

    @PostMapping("/staff")
    @ResponseStatus(HttpStatus.CREATED)
    StaffRow hire(Actor.Staff by, @Valid @RequestBody NewStaff body) {
        return StaffRow.of(staffing.hire(by, body.name(), body.displayName().strip(), body.roles(), body.password()));
    }

    @PutMapping("/staff/{id}")
    StaffRow change(Actor.Staff by, @PathVariable StaffId id, @Valid @RequestBody StaffChange body) {
        return StaffRow.of(staffing.change(by, id, body.displayName().strip(), body.roles(), body.active()));
    }

    @PutMapping("/staff/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(Actor.Staff by, @PathVariable StaffId id, @Valid @RequestBody NewPassword body) {
        staffing.resetPassword(by, id, body.password());
    }

    @GetMapping("/roles")
    List<RoleRow> roles(Locale locale) {
        var language = Language.of(locale);
        return roles.all().stream()
                .map(role -> new RoleRow(
                        role.name(),
                        new Words(role.zh(), role.en()).in(language),
                        role.permissions(),
                        opens(role, language)))
                .toList();
    }

    private static List<String> opens(Roles.Role role, Language language) {
        if (role.permissions().contains(Permission.ALL)) {
            return List.of(EVERYTHING.in(language));
        }
        return role.permissions().stream()
                .flatMap(code -> Permission.of(code).stream())
                .map(permission -> new Words(permission.zh(), permission.en()).in(language))
                .toList();
    }
}
