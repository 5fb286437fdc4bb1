package io.juhui.goods.catalog;

/** {@code average} in tenths: 48 is 4.8 of 5. */
public record ReviewDigest(int count, int average, int good, int withPicture) {

    public static final ReviewDigest NONE = new ReviewDigest(0, 0, 0, 0);
}
