/** What others plug into the share graph. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.reach.sharing.spi;

import org.springframework.modulith.NamedInterface;
