/**
 * Load on a packaged server of its own, on 127.0.0.1 only, bounded in count and time.
 *
 * <p>Every figure is a median of rounds; limits (a bare Spring handler, a bare batched road over the same rows) run in the same
 * call, so that their ratio survives a noisy machine. Only answers that say success and whose rows are found count.
 */
@org.jspecify.annotations.NullMarked
package io.juhui.bench;
