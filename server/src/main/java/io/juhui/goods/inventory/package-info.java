/**
 * How many there are: on hand, reserved, sold, and every move between them (T10).
 *
 * <p>Invariants: {@code 0 ≤ reserved ≤ on_hand} by check; reserved equals the sum of live reservations; each order's
 * reservation of a SKU ends exactly once, released or shipped (R11). Every change is one guarded statement.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "inventory 库存",
        allowedDependencies = {
            "goods.catalog",
            "goods.catalog :: spi",
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.audit"
        })
package io.juhui.goods.inventory;

import org.springframework.modulith.ApplicationModule;
