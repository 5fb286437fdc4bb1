package io.juhui.platform.gateway;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.auth.Credential;
import com.wechat.pay.java.core.auth.Validator;
import com.wechat.pay.java.core.auth.WechatPay2Credential;
import com.wechat.pay.java.core.auth.WechatPay2Validator;
import com.wechat.pay.java.core.certificate.RSAAutoCertificateProvider;
import com.wechat.pay.java.core.cipher.AeadAesCipher;
import com.wechat.pay.java.core.cipher.PrivacyDecryptor;
import com.wechat.pay.java.core.cipher.PrivacyEncryptor;
import com.wechat.pay.java.core.cipher.RSASigner;
import com.wechat.pay.java.core.cipher.Signer;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.util.PemUtil;
import com.wechat.pay.java.service.payments.h5.H5Service;
import com.wechat.pay.java.service.payments.jsapi.JsapiServiceExtension;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.refund.RefundService;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The SDK's parts for one merchant, all of them believing {@link PlatformKeys}. */
record WeChatApi(
        JsapiServiceExtension jsapi,
        H5Service h5,
        NativePayService codes,
        RefundService refunds,
        NotificationParser notices) {

    private static final String SIGNATURES = "WECHATPAY2-SHA256-RSA2048";
    private static final String SEALS = "AEAD_AES_256_GCM";

    /** Asks nobody yet: platform certificates are fetched when a signature first needs one. */
    static WeChatApi of(WeChatMerchant merchant, LongSupplier nanos) {
        var privateKey = PemUtil.loadPrivateKeyFromString(merchant.privateKey());
        var signer = new RSASigner(merchant.serial(), privateKey);
        var credential = new WechatPay2Credential(merchant.merchantId(), signer);
        var sealKey = merchant.apiV3Key().getBytes(StandardCharsets.UTF_8);
        var keys = new PlatformKeys(
                named(merchant),
                () -> new RSAAutoCertificateProvider.Builder()
                        .merchantId(merchant.merchantId())
                        .apiV3Key(sealKey)
                        .credential(credential)
                        .httpClientBuilder(new WeChatWire.Builder(merchant.host()))
                        .build(),
                nanos);
        var validator = new WechatPay2Validator(keys);
        var wire = new WeChatWire.Builder(merchant.host())
                .credential(credential)
                .validator(validator)
                .build();
        return new WeChatApi(
                new JsapiServiceExtension.Builder()
                        .config(new Signing(signer, credential, validator))
                        .httpClient(wire)
                        .signType("RSA")
                        .build(),
                new H5Service.Builder().httpClient(wire).build(),
                new NativePayService.Builder().httpClient(wire).build(),
                new RefundService.Builder().httpClient(wire).build(),
                new NotificationParser(Map.of(SIGNATURES, keys), Map.of(SEALS, new AeadAesCipher(sealKey))));
    }

    private static Map<String, PublicKey> named(WeChatMerchant merchant) {
        var named = new LinkedHashMap<String, PublicKey>();
        for (var key : merchant.platformKeys()) {
            named.put(key.id(), PemUtil.loadPublicKeyFromString(key.publicKey()));
        }
        return named;
    }

    /** What the SDK asks for; nothing that we send is sealed for the gateway's eyes. */
    private record Signing(Signer signer, Credential credential, Validator validator) implements Config {

        @Override
        public Signer createSigner() {
            return signer;
        }

        @Override
        public Credential createCredential() {
            return credential;
        }

        @Override
        public Validator createValidator() {
            return validator;
        }

        @Override
        public PrivacyEncryptor createEncryptor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PrivacyDecryptor createDecryptor() {
            throw new UnsupportedOperationException();
        }
    }
}
