/**
 * Values every room speaks in: money in fen, points, rates in basis points, ids, time windows, refusals.
 *
 * <p>No Spring, no SQL, no I/O. Money and points are different types on purpose: adding one to the other must not compile
 * (R1). A refusal is a {@link io.juhui.kernel.Problem}; a bug is any other exception.
 */
@org.jspecify.annotations.NullMarked
package io.juhui.kernel;
