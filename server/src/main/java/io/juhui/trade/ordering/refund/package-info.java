/** Units given back before they were sent: counted on the line, their money requested, the rooms told. */
@org.jspecify.annotations.NullMarked
package io.juhui.trade.ordering.refund;
