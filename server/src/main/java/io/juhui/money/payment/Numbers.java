package io.juhui.money.payment;

import java.security.SecureRandom;

/** Our numbers at the gateway: 32 characters, random, so that nobody guesses another's. */
public final class Numbers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 32;

    private Numbers() {}

    public static String fresh() {
        var number = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            number[i] = ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()));
        }
        return new String(number);
    }
}
