/** Payments captured before, brought in. */
@org.jspecify.annotations.NullMarked
@NamedInterface("past")
package io.juhui.money.payment.past;

import org.springframework.modulith.NamedInterface;
