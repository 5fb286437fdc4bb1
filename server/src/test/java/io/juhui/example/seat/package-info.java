/**
 * 名额价, an example room: a few seats of one SKU at a lower price. It plugs into every socket that a marketing tool has and edits no
 * other room; being here it is compiled and tried by every build, so what {@code docs/rooms.md} says stays true.
 *
 * <p>A pick {@code seat} chooses the offer; a fact says what is free; the price rule proposes, or says what is missing; the seats
 * are taken in the batch that places; a held order waits for its seat to be confirmed, has ten minutes to be paid, and gives the
 * seat back when it is cancelled.
 */
@org.jspecify.annotations.NullMarked
package io.juhui.example.seat;
