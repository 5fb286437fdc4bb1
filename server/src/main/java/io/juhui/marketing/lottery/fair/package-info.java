/** How the number of a draw comes about, and how it can be checked: the seed, the number, the chain. */
@org.jspecify.annotations.NullMarked
package io.juhui.marketing.lottery.fair;
