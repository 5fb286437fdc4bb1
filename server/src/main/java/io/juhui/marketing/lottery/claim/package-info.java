/** Goods that were won, as orders that cost nothing. */
@org.jspecify.annotations.NullMarked
package io.juhui.marketing.lottery.claim;
