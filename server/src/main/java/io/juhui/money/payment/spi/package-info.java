/** What those who are owed money implement. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.money.payment.spi;

import org.springframework.modulith.NamedInterface;
