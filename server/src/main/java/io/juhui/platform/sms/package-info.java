/**
 * Short messages: one port, the Aliyun adapter, and a simulator for the demo profile.
 *
 * <p>Nothing is ever said to be sent that was not handed over: without an adapter, sending refuses. Half an adapter's
 * configuration refuses to start (Q01).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "sms 短信",
        allowedDependencies = {"platform.store", "platform.web", "platform.jobs"})
package io.juhui.platform.sms;

import org.springframework.modulith.ApplicationModule;
