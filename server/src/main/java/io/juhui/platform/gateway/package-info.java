/**
 * Outside worlds as ports: payment and logistics. Each has its real adapter and a simulator that speaks the same
 * contract.
 *
 * <p>No port is called inside a database transaction: an outside world may take its time, and it does not roll back.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "gateway 外部通道",
        allowedDependencies = {"platform.store", "platform.jobs", "platform.web"})
package io.juhui.platform.gateway;

import org.springframework.modulith.ApplicationModule;
