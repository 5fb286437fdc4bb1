/** The buyer's own orders, and paying for them. Nobody else's business. */
@org.jspecify.annotations.NullMarked
package io.juhui.trade.ordering.own;
