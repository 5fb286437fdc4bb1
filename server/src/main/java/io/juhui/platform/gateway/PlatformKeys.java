package io.juhui.platform.gateway;

import com.wechat.pay.java.core.certificate.CertificateProvider;
import com.wechat.pay.java.core.cipher.Verifier;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.core.exception.WechatPayException;
import com.wechat.pay.java.core.util.PemUtil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that WeChat Pay signs with, by the serial that comes with each signature: public keys of the settings, several while
 * one follows the other, and platform certificates (D13). A serial that nobody knows makes us look for new certificates, one at a
 * time and after a pause, so that serials made up by a stranger cost neither us nor the gateway anything.
 */
final class PlatformKeys implements Verifier {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformKeys.class);
    private static final String ALGORITHM = "SHA256withRSA";
    private static final long SECOND = 1_000_000_000L;
    private static final long PAUSE = 30 * SECOND;
    /** As long as we know none at all, nothing works, and we ask more often. */
    private static final long SHORT_PAUSE = 3 * SECOND;

    private final Map<String, PublicKey> named;
    private final Supplier<CertificateProvider> download;
    private final LongSupplier nanos;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable CertificateProvider certificates;
    private volatile @Nullable Long lookedAt;

    /**
     * @param named public keys by id, the one that answers are to be signed with first
     * @param download answers the certificates that are valid now
     */
    PlatformKeys(Map<String, PublicKey> named, Supplier<CertificateProvider> download, LongSupplier nanos) {
        this.named = named;
        this.download = download;
        this.nanos = nanos;
    }

    @Override
    public boolean verify(String serial, String message, String signature) {
        return key(serial).filter(key -> isSigned(key, message, signature)).isPresent();
    }

    /** What we ask the gateway to sign its answers with. */
    @Override
    public String getSerialNumber() {
        var first = named.keySet().stream().findFirst();
        if (first.isPresent()) {
            return first.get();
        }
        if (certificates == null) {
            look();
        }
        var known = certificates;
        if (known == null) {
            throw new ValidationException("no platform certificate is known");
        }
        return PemUtil.getSerialNumber(known.getAvailableCertificate());
    }

    private Optional<PublicKey> key(String serial) {
        var key = known(serial);
        return key.isEmpty() && look() ? known(serial) : key;
    }

    private Optional<PublicKey> known(String serial) {
        var known = certificates;
        return Optional.ofNullable(named.get(serial))
                .or(() -> Optional.ofNullable(known)
                        .map(all -> all.getCertificate(serial))
                        .map(certificate -> certificate.getPublicKey()));
    }

    /** False when somebody looks this moment or has looked just now: then there is nothing new to know. */
    private boolean look() {
        if (!looking.tryLock()) {
            return false;
        }
        try {
            var before = lookedAt;
            if (before != null && nanos.getAsLong() - before < (certificates == null ? SHORT_PAUSE : PAUSE)) {
                return false;
            }
            lookedAt = nanos.getAsLong();
            certificates = download.get();
            return true;
        } catch (WechatPayException | IllegalArgumentException e) {
            LOG.warn(
                    "platform certificates could not be fetched: {}",
                    e.getClass().getSimpleName());
            return false;
        } finally {
            looking.unlock();
        }
    }

    private static boolean isSigned(PublicKey key, String message, String signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
