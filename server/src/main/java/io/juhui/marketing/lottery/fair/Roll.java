package io.juhui.marketing.lottery.fair;

import io.juhui.marketing.lottery.Prize;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seed and turn make the number, the number makes the field: nothing else has a say, and who knows the seed can compute it again.
 *
 * <p>The number of a turn is the first 48 bits of HMAC-SHA256(seed, {@code campaign:turn:try}), modulo a million. Values from the last
 * multiple of a million on are passed over for the next try, so that each of the million is as likely as any other.
 */
public final class Roll {

    private static final long SPACE = 1L << 48;
    private static final long BOUND = SPACE / Prize.WHOLE * Prize.WHOLE;
    private static final String MAC = "HmacSHA256";

    private Roll() {}

    public static int of(byte[] seed, long campaign, long turn) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(seed, MAC));
            for (int attempt = 0; ; attempt++) {
                var text = campaign + ":" + turn + ":" + attempt;
                var value = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)))
                                .getLong()
                        >>> 16;
                if (value < BOUND) {
                    return (int) (value % Prize.WHOLE);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The field whose part of the million holds this number; fields follow each other in their order. */
    public static int landed(List<Prize> prizes, int roll) {
        int end = 0;
        for (int slot = 0; slot < prizes.size(); slot++) {
            end += prizes.get(slot).odds();
            if (roll < end) {
                return slot;
            }
        }
        throw new IllegalStateException("odds come to " + end);
    }

    /** What is told before the first draw, and what the first draw is hashed with. */
    public static String commitment(byte[] seed) {
        return HexFormat.of().formatHex(digest(seed));
    }

    /** One link of the chain: a draw hashed together with the one before it. */
    public static String link(String before, String line) {
        return HexFormat.of().formatHex(digest((before + "\n" + line).getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
