/** The merchant's side of orders: finding them, changing what may be changed, giving back. Nobody else's business. */
@org.jspecify.annotations.NullMarked
package io.juhui.trade.ordering.desk;
