/** What pages show of an order, for every room that answers with one. */
@org.jspecify.annotations.NullMarked
@NamedInterface("view")
package io.juhui.trade.ordering.view;

import org.springframework.modulith.NamedInterface;
