package io.juhui.kernel;

/** Crockford base 32 for 64-bit values, always thirteen characters. */
public final class Letters {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private Letters() {}

    public static String of(long value) {
        var letters = new char[13];
        for (int i = 12; i >= 0; i--) {
            letters[i] = ALPHABET.charAt((int) (value & 31));
            value >>>= 5;
        }
        return new String(letters);
    }

    /** Refuses anything but thirteen letters of the alphabet. */
    public static long parse(String letters) {
        if (letters.length() != 13) {
            throw new IllegalArgumentException("thirteen letters expected");
        }
        long value = 0;
        for (int i = 0; i < 13; i++) {
            var digit = ALPHABET.indexOf(letters.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not a letter of the alphabet");
            }
            value = (value << 5) | digit;
        }
        return value;
    }
}
