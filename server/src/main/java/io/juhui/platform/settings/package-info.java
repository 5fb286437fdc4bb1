/**
 * Settings with a declared kind, bounds and default; a stored value that nothing reads is a defect.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "settings 设置",
        allowedDependencies = {"platform.store", "platform.web"})
package io.juhui.platform.settings;

import org.springframework.modulith.ApplicationModule;
