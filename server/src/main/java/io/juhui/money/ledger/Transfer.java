package io.juhui.money.ledger;

import io.juhui.kernel.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that move together or not at all; balanced by construction, since each move takes as much as it gives.
 *
 * @param kind {@code room.verb}
 * @param key says the same thing once, for ever: {@code order:123:points}; the same key with other moves is a bug
 * @param words what owner and merchant read
 * @param ends key of the hold that this one captures or releases, or of the transfer that it takes back
 * @param staff who did it by hand, 0 for nobody
 */
public record Transfer(
        String kind, String key, Cause cause, Words words, List<Move> moves, Optional<String> ends, long staff) {

    public Transfer {
        moves = List.copyOf(moves);
    }

    /** How an amount is taken. */
    enum Taking {
        /** What has not ended, what ends first before the rest; refused when there is not enough. */
        SPEND,
        /** As far as there is something, and below nothing for the rest (R22). */
        OVERDRAW,
        /** What has ended. */
        EXPIRE
    }

    /**
     * @param amount positive; fen or pieces
     * @param expires when what is given ends; null for never
     * @param restores key of the transfer whose batches get it back, else null
     */
    record Move(
            Account from,
            Account to,
            long amount,
            Taking taking,
            @Nullable Instant expires,
            @Nullable String restores) {

        Move {
            if (amount <= 0) {
                throw new IllegalArgumentException("a move moves something: " + amount);
            }
            if (!from.asset().equals(to.asset())) {
                throw new IllegalArgumentException("assets are never changed into each other: " + from + " " + to);
            }
        }
    }

    public static Transfer of(String kind, String key, Cause cause, Words words) {
        return new Transfer(kind, key, cause, words, List.of(), Optional.empty(), 0);
    }

    /** Takes what is there; the transfer is refused when it is not. */
    public Transfer move(Account from, Account to, long amount) {
        return and(new Move(from, to, amount, Taking.SPEND, null, null));
    }

    /** Gives something that ends at {@code expires}. */
    public Transfer moveUntil(Account from, Account to, long amount, Instant expires) {
        return and(new Move(from, to, amount, Taking.SPEND, expires, null));
    }

    /** Takes back what was given, below nothing if it has been spent: what is owed blocks spending (R22). */
    public Transfer takeBack(Account from, Account to, long amount) {
        return and(new Move(from, to, amount, Taking.OVERDRAW, null, null));
    }

    /** Gives back part of what the transfer under {@code key} has used, to the batches it was used from (R22). */
    public Transfer giveBack(Account from, Account to, long amount, String key) {
        return and(new Move(from, to, amount, Taking.SPEND, null, key));
    }

    Transfer expire(Account from, Account to, long amount) {
        return and(new Move(from, to, amount, Taking.EXPIRE, null, null));
    }

    public Transfer by(long staff) {
        return new Transfer(kind, key, cause, words, moves, ends, staff);
    }

    Transfer ending(String key) {
        return new Transfer(kind, this.key, cause, words, moves, Optional.of(key), staff);
    }

    private Transfer and(Move move) {
        var more = new ArrayList<>(moves);
        more.add(move);
        return new Transfer(kind, key, cause, words, more, ends, staff);
    }

    /** Whether something is kept for later: it has to be ended by another transfer. */
    boolean isHold() {
        return moves.stream()
                .anyMatch(move -> move.to().ownPot().flatMap(Pot::heldFrom).isPresent());
    }

    /** What it says, apart from words and times; two under one key must say the same. */
    String said() {
        var said = new StringBuilder(kind).append('|').append(cause).append('|').append(ends.orElse(""));
        for (var move : moves) {
            said.append('|')
                    .append(move.from())
                    .append('>')
                    .append(move.to())
                    .append('=')
                    .append(move.amount());
        }
        return said.toString();
    }
}
