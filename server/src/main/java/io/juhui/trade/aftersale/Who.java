package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor;

/** Who moves a case: BUYER, STAFF with a name, or SYSTEM. */
record Who(String actor, String name) {

    static final Who BUYER = new Who("BUYER", "");
    static final Who SYSTEM = new Who("SYSTEM", "");

    static Who staff(Actor.Staff staff) {
        return new Who("STAFF", staff.name());
    }

    boolean isBuyer() {
        return equals(BUYER);
    }

    boolean isStaff() {
        return actor.equals("STAFF");
    }
}
