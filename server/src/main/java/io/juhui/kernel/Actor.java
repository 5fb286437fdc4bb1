package io.juhui.kernel;

import java.util.Set;

/** Who is asking. Controllers take the case they need as a parameter; the access policy has already been checked. */
public sealed interface Actor {

    record Anonymous() implements Actor {}

    record Buyer(BuyerId id) implements Actor {}

    record Staff(StaffId id, String name, Set<String> permissions) implements Actor {

        public boolean may(Permission permission) {
            return permissions.contains(permission.code()) || permissions.contains(Permission.ALL);
        }

        /** Whether all of these codes are within what this member of staff holds; {@link Permission#ALL} is within itself alone. */
        public boolean holds(Set<String> codes) {
            return permissions.contains(Permission.ALL) || permissions.containsAll(codes);
        }
    }

    record BuyerId(long value) implements Id {}

    record StaffId(long value) implements Id {}

    Actor ANONYMOUS = new Anonymous();
}
