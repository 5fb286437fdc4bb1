package io.juhui.platform.sms;

/** One short message. Carriers only take registered templates, so a message is a kind and its blanks. */
public sealed interface Sms {

    String phone();

    /** The whole text, as the person reads it. */
    String text();

    record Code(String phone, String code, int minutes) implements Sms {
        @Override
        public String text() {
            return "【聚惠】验证码 " + code + "，" + minutes + " 分钟内有效。请勿告诉他人。";
        }
    }
}
