package io.juhui.platform.gateway;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.RSAAutoCertificateConfig;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.notification.NotificationConfig;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.service.payments.h5.H5Service;
import com.wechat.pay.java.service.payments.jsapi.JsapiServiceExtension;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.refund.RefundService;

/** The SDK's parts for one merchant, in the mode that its keys ask for. */
record WeChatApi(
        JsapiServiceExtension jsapi,
        H5Service h5,
        NativePayService codes,
        RefundService refunds,
        NotificationParser notices) {

    /** With platform certificates this downloads them, so it is made at the first use and not at start. */
    static WeChatApi of(WeChatMerchant merchant) {
        return merchant.platformKey()
                .map(key -> {
                    var config = new RSAPublicKeyConfig.Builder()
                            .merchantId(merchant.merchantId())
                            .merchantSerialNumber(merchant.serial())
                            .privateKey(merchant.privateKey())
                            .apiV3Key(merchant.apiV3Key())
                            .publicKey(key.publicKey())
                            .publicKeyId(key.id())
                            .build();
                    return of(config, config, merchant);
                })
                .orElseGet(() -> {
                    var config = new RSAAutoCertificateConfig.Builder()
                            .merchantId(merchant.merchantId())
                            .merchantSerialNumber(merchant.serial())
                            .privateKey(merchant.privateKey())
                            .apiV3Key(merchant.apiV3Key())
                            .httpClientBuilder(new WeChatWire.Builder(merchant.host()))
                            .build();
                    return of(config, config, merchant);
                });
    }

    private static WeChatApi of(Config config, NotificationConfig notices, WeChatMerchant merchant) {
        var wire = new WeChatWire.Builder(merchant.host())
                .credential(config.createCredential())
                .validator(config.createValidator())
                .build();
        return new WeChatApi(
                new JsapiServiceExtension.Builder()
                        .config(config)
                        .httpClient(wire)
                        .signType("RSA")
                        .build(),
                new H5Service.Builder().config(config).httpClient(wire).build(),
                new NativePayService.Builder().config(config).httpClient(wire).build(),
                new RefundService.Builder().config(config).httpClient(wire).build(),
                new NotificationParser(notices));
    }
}
