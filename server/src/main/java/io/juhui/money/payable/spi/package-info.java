/** What a room implements that has something to be paid for. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.money.payable.spi;

import org.springframework.modulith.NamedInterface;
