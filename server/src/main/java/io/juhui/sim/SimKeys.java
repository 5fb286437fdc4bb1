package io.juhui.sim;

import io.juhui.platform.gateway.WeChatMerchant;
import io.juhui.platform.store.Secrets;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** The keys of the played WeChat Pay and of the shop as its merchant, made at the first start and kept with the secrets. */
record SimKeys(KeyPair platform, KeyPair merchant, String certificate, String apiV3Key) {

    static final String MERCHANT_ID = "1600000001";
    static final String APP_ID = "wxsimulator0000001";
    static final String MERCHANT_SERIAL = "5157F09EFDC096DE15EBE81A47057A7200000001";
    static final String PLATFORM_KEY_ID = "PUB_KEY_ID_0116000000012026010100000001";
    private static final BigInteger CERTIFICATE_SERIAL = new BigInteger("2BF7A1C3D5E68F9001122334455667788990AABB", 16);
    private static final int API_KEY_LENGTH = 32;

    static SimKeys of(Secrets secrets, Clock clock) {
        var platform = Pem.keys(secrets.getOrMake("sim-wechatpay-platform.pem", Pem::freshPrivateKey));
        var merchant = Pem.keys(secrets.getOrMake("sim-wechatpay-merchant.pem", Pem::freshPrivateKey));
        var certificate = secrets.getOrMake(
                "sim-wechatpay-certificate.pem",
                () -> Pem.of(
                        "CERTIFICATE",
                        SelfSigned.certificate(
                                platform,
                                CERTIFICATE_SERIAL,
                                "Juhui payment simulator",
                                clock.instant().minus(Duration.ofDays(1)),
                                clock.instant().plus(Duration.ofDays(3650)))));
        return new SimKeys(
                platform,
                merchant,
                certificate,
                secrets.get("sim-wechatpay-api-v3").substring(0, API_KEY_LENGTH));
    }

    static String certificateSerial() {
        return CERTIFICATE_SERIAL.toString(16).toUpperCase(Locale.ROOT);
    }

    /** The shop's side of the contract, pointed at this very server. */
    WeChatMerchant merchant(Environment environment) {
        return new WeChatMerchant(
                MERCHANT_ID,
                APP_ID,
                MERCHANT_SERIAL,
                Pem.of("PRIVATE KEY", merchant.getPrivate().getEncoded()),
                apiV3Key,
                List.of(new WeChatMerchant.PlatformKey(
                        PLATFORM_KEY_ID,
                        Pem.of("PUBLIC KEY", platform.getPublic().getEncoded()))),
                () -> Optional.of(URI.create(here(environment) + "/sim/wechatpay")),
                () -> here(environment));
    }

    static String here(Environment environment) {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port;
    }
}
