/**
 * What buyers keep and where they have been: favourites and footprints.
 *
 * <p>Footprints are forgotten after ninety days, and when the buyer says so. What is no longer on the shelf is kept but not
 * shown.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "behaviour 行为",
        allowedDependencies = {
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "party.identity :: spi",
            "goods.catalog"
        })
package io.juhui.insight.behaviour;

import org.springframework.modulith.ApplicationModule;
