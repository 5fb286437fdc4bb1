/** Coupons that went before: only for the demonstration. */
@org.jspecify.annotations.NullMarked
@NamedInterface("past")
package io.juhui.marketing.coupon.past;

import org.springframework.modulith.NamedInterface;
