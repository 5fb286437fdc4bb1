package io.juhui.party.identity;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.StaffId;
import io.juhui.kernel.Ids;
import io.juhui.platform.web.WebProblem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works here and as what. Nobody grants or takes what they do not have themselves, and one owner always remains. */
@Component
class Staffing {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{2,31}");

    private final StaffRows staff;
    private final StaffSessions sessions;
    private final Roles roles;
    private final Passwords passwords;
    private final Actors actors;
    private final Fresh fresh;

    Staffing(StaffRows staff, StaffSessions sessions, Roles roles, Passwords passwords, Actors actors, Fresh fresh) {
        this.staff = staff;
        this.sessions = sessions;
        this.roles = roles;
        this.passwords = passwords;
        this.actors = actors;
        this.fresh = fresh;
    }

    /** Where new ids and times come from. */
    @Component
    record Fresh(Ids ids, Clock clock) {}

    StaffRows.Account find(StaffId id) {
        return staff.find(id).orElseThrow(WebProblem.NOT_FOUND::problem);
    }

    List<StaffRows.Account> all() {
        return staff.all();
    }

    @Transactional
    StaffRows.Account hire(Actor.Staff by, String name, String displayName, List<String> roleNames, String password) {
        requireWithin(by, roles.permissions(roleNames));
        return create(name, displayName, roleNames, password, true);
    }

    StaffRows.Account create(
            String name, String displayName, List<String> roleNames, String password, boolean mustChange) {
        if (!NAME.matcher(name).matches()) {
            throw IdentityProblem.STAFF_NAME_INVALID.problem().at("/name");
        }
        var id = new StaffId(fresh.ids().next());
        var account = new StaffRows.Account(
                id,
                name,
                displayName,
                passwords.hash(password, name, "/password"),
                mustChange,
                true,
                roleNames,
                Set.of());
        if (!staff.add(account, fresh.clock().instant())) {
            throw IdentityProblem.STAFF_NAME_TAKEN.problem().at("/name");
        }
        staff.setRoles(id, roleNames);
        return find(id);
    }

    @Transactional
    StaffRows.Account change(Actor.Staff by, StaffId id, String displayName, List<String> roleNames, boolean active) {
        var owners = staff.lockActiveOwners();
        var before = find(id);
        requireWithin(by, before.permissions());
        requireWithin(by, roles.permissions(roleNames));
        var wasOwner = before.active() && before.roles().contains(Roles.OWNER);
        if (wasOwner && owners == 1 && !(active && roleNames.contains(Roles.OWNER))) {
            throw IdentityProblem.LAST_OWNER.problem();
        }
        staff.change(id, displayName, active);
        staff.setRoles(id, roleNames);
        if (!active) {
            sessions.endOthers(id, "");
        }
        actors.staffChanged();
        return find(id);
    }

    /** A forgotten password is replaced by one to change at the next log-in; every session ends. */
    @Transactional
    void resetPassword(Actor.Staff by, StaffId id, String password) {
        var account = find(id);
        requireWithin(by, account.permissions());
        staff.setPassword(id, account.passwordHash(), passwords.hash(password, account.name(), "/password"), true);
        sessions.endOthers(id, "");
        actors.staffChanged();
    }

    /** Changes one's own password and ends one's other sessions. */
    @Transactional
    void changePassword(StaffId id, String old, String chosen, String cookie) {
        var account = find(id);
        if (!passwords.matches(old, Optional.of(account.passwordHash()))) {
            throw IdentityProblem.OLD_PASSWORD_WRONG.problem().at("/old");
        }
        if (chosen.equals(old)) {
            throw IdentityProblem.PASSWORD_WEAK
                    .problem()
                    .at("/new", "新密码不能和原密码一样", "The new password must differ from the old one");
        }
        if (!staff.setPassword(id, account.passwordHash(), passwords.hash(chosen, account.name(), "/new"), false)) {
            throw IdentityProblem.OLD_PASSWORD_WRONG.problem().at("/old"); // changed elsewhere this very moment
        }
        sessions.endOthers(id, Tokens.hash(cookie));
        actors.staffChanged();
    }

    private static void requireWithin(Actor.Staff by, Set<String> permissions) {
        if (!by.holds(permissions)) {
            throw IdentityProblem.ROLE_BEYOND_OWN.problem();
        }
    }
}
