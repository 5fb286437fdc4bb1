package io.juhui.platform.sms;

import io.juhui.kernel.Problem;

/** Why a short message did not leave. */
public enum SmsProblem implements Problem.Code {
    NOT_CONFIGURED("sms/not-configured", 503, "短信服务尚未开通，请联系商家", "Text messages are not set up"),
    SEND_FAILED("sms/send-failed", 503, "短信发送失败，请稍后再试", "The text message could not be sent");

    private final String slug;
    private final int status;
    private final String zh;
    private final String en;

    SmsProblem(String slug, int status, String zh, String en) {
        this.slug = slug;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
