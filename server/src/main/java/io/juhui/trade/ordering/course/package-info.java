/** How an order moves from one status to the next, who may move it, and who hears of it. */
@org.jspecify.annotations.NullMarked
package io.juhui.trade.ordering.course;
