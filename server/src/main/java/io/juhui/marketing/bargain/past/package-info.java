/** Launches whose time has passed: only for the demonstration. */
@org.jspecify.annotations.NullMarked
@NamedInterface("past")
package io.juhui.marketing.bargain.past;

import org.springframework.modulith.NamedInterface;
