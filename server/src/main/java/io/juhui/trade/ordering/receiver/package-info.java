/** Who gets an order: sealed as personal data, and found again by prints. */
@org.jspecify.annotations.NullMarked
package io.juhui.trade.ordering.receiver;
