package io.juhui.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Problem;
import io.juhui.sim.PlayedPlatform;
import io.juhui.sim.PlayedPlatform.SigningKey;
import io.juhui.testing.Together;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** WeChat Pay changes its keys in the middle of the day. */
class KeyRotationTest {

    private static final long MINUTE = 60_000_000_000L;
    private static final SigningKey OLD = SigningKey.fresh();
    private static final SigningKey NEW = SigningKey.fresh();
    private static final SigningKey CERTIFIED = SigningKey.fresh();
    private static final SigningKey STRANGER = SigningKey.fresh();

    private final PlayedPlatform platform = new PlayedPlatform();
    private final AtomicLong nanos = new AtomicLong(1);

    @AfterEach
    void stop() {
        platform.close();
    }

    private WeChatPay shop(SigningKey... named) {
        return new WeChatPay(platform.merchant(named), nanos::get);
    }

    private static boolean believes(PayGateway shop, PlayedPlatform.Letter letter) {
        try {
            return shop.readNotice(letter.headers(), letter.body()) instanceof PayGateway.Notice.OfPayment;
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo(GatewayProblem.FORGED);
            return false;
        }
    }

    @Test
    @DisplayName("D13 平台证书轮换：新旧都有效，未知序列号只去取一次")
    void believesBothCertificatesWhileOneFollowsTheOther() {
        var shop = shop();
        platform.lists(OLD);
        assertThat(believes(shop, platform.notice(OLD))).isTrue();
        platform.lists(OLD, NEW);
        nanos.addAndGet(MINUTE);

        for (int i = 0; i < 10; i++) {
            assertThat(believes(shop, platform.notice(NEW))).isTrue();
            assertThat(believes(shop, platform.notice(OLD))).isTrue();
        }
        assertThat(platform.downloads()).isEqualTo(2);

        platform.lists(NEW);
        nanos.addAndGet(MINUTE);
        assertThat(believes(shop, platform.notice(STRANGER))).isFalse();
        assertThat(believes(shop, platform.notice(OLD))).as("withdrawn").isFalse();
        assertThat(believes(shop, platform.notice(NEW))).isTrue();
    }

    @Test
    @DisplayName("D13 编造序列号的洪水：一律拒绝，一分钟最多去取两次，真通知照收")
    void asksForNoCertificatePerMadeUpSerial() {
        var shop = shop();
        platform.lists(OLD);
        assertThat(believes(shop, platform.notice(OLD))).isTrue();
        nanos.addAndGet(MINUTE);

        var flood = Together.run(Collections.nCopies(300, (Callable<Boolean>)
                () -> believes(shop, platform.notice(STRANGER, SigningKey.anySerial()))));

        assertThat(flood).containsOnly(false);
        assertThat(platform.downloads()).isEqualTo(2);
        assertThat(believes(shop, platform.notice(STRANGER, OLD.serial())))
                .as("a known serial, another key")
                .isFalse();
        assertThat(believes(shop, platform.notice(OLD))).isTrue();
    }

    @Test
    @DisplayName("D13 取证书失败：拒绝通知等对方重发，不会每个请求都去取")
    void triesAgainLaterWhenCertificatesCannotBeFetched() {
        var shop = shop();
        platform.lists(OLD);
        platform.isDown(true);
        for (int i = 0; i < 20; i++) {
            assertThat(believes(shop, platform.notice(OLD))).isFalse();
        }
        assertThat(platform.downloads()).isEqualTo(1);

        platform.isDown(false);
        nanos.addAndGet(MINUTE);
        assertThat(believes(shop, platform.notice(OLD))).isTrue();
    }

    @Test
    @DisplayName("D13 平台公钥轮换：设置里的新旧两把都有效，证书签的也认")
    void believesBothPublicKeysAndTheCertificatesOfBefore() {
        platform.lists(CERTIFIED);
        var shop = shop(OLD, NEW);

        assertThat(believes(shop, platform.notice(OLD))).isTrue();
        assertThat(believes(shop, platform.notice(NEW))).isTrue();
        assertThat(platform.downloads()).as("nothing had to be looked for").isZero();
        assertThat(believes(shop, platform.notice(CERTIFIED))).isTrue();
        assertThat(believes(shop, platform.notice(STRANGER))).isFalse();
        assertThat(believes(shop, platform.notice(STRANGER, OLD.serial()))).isFalse();
    }
}
