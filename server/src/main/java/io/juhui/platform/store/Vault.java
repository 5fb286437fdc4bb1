package io.juhui.platform.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keeps personal data unreadable at rest (R48): sealed by AES-256-GCM with a key of the data folder, found again by a keyed
 * fingerprint. The purpose ({@code identity.phone}) is bound into both, so a value moved to another column does not open.
 */
@Component
public class Vault {

    private static final byte VERSION = 1;
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private static final String CIPHER = "AES/GCM/NoPadding";

    /** Asked for once: looking through all providers costs as much as the sealing. */
    private static final Provider PROVIDER = provider();

    private static final int MOST_IDLE = 32;

    private final SecretKeySpec sealing;
    private final SecretKeySpec printing;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Mac> printers = new ConcurrentHashMap<>();

    /** At rest, with the key spread over its rounds already: that and the making cost more than sealing an address. */
    private final Queue<Cipher> ciphers = new ArrayBlockingQueue<>(MOST_IDLE);

    Vault(Secrets secrets) {
        sealing = new SecretKeySpec(key(secrets, "personal-data"), "AES");
        printing = new SecretKeySpec(key(secrets, "fingerprints"), "HmacSHA256");
    }

    /** Another length would quietly be a weaker cipher. */
    private static byte[] key(Secrets secrets, String name) {
        try {
            var key = Base64.getUrlDecoder().decode(secrets.get(name));
            if (key.length == KEY) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Misconfigured("the secret " + name + " is not one that this shop made", Secrets.BACKUP);
    }

    /** A text column's worth of ciphertext; the same value never seals twice alike. */
    public String seal(String purpose, String value) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(seal(purpose, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens what {@link #seal} made for the same purpose; anything else is a bug or a forgery, and loud. */
    public String open(String purpose, String sealed) {
        return new String(open(purpose, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    public byte[] seal(String purpose, byte[] value) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = run(Cipher.ENCRYPT_MODE, purpose, nonce, value);
            var all = ByteBuffer.allocate(1 + NONCE + sealed.length);
            return all.put(VERSION).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] open(String purpose, byte[] sealed) {
        var all = ByteBuffer.wrap(sealed);
        if (all.get() != VERSION) {
            throw new IllegalStateException("sealed by an unknown version");
        }
        var nonce = new byte[NONCE];
        all.get(nonce);
        var body = new byte[all.remaining()];
        all.get(body);
        try {
            return run(Cipher.DECRYPT_MODE, purpose, nonce, body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + purpose, e);
        }
    }

    /** 64 hexadecimal digits, equal for equal values of one purpose, useless without the key. */
    public String fingerprint(String purpose, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(printing);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Eight bytes of a print for an index, equal for equal values of one purpose. Each purpose has a key of its own; it is kept
     * ready, as making one costs more than printing.
     */
    public long print(String purpose, String value) {
        try {
            var mac = (Mac) printers.computeIfAbsent(purpose, this::printer).clone();
            return ByteBuffer.wrap(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mac printer(String purpose) {
        try {
            var own = HexFormat.of().parseHex(fingerprint("store.print-key", purpose));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(own, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, String purpose, byte[] nonce, byte[] input) throws GeneralSecurityException {
        var idle = ciphers.poll();
        var cipher = idle == null ? Cipher.getInstance(CIPHER, PROVIDER) : idle;
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        var output = cipher.doFinal(input);
        ciphers.offer(cipher); // one that failed is not used again
        return output;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
