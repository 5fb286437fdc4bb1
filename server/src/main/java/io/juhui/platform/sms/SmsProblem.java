package io.juhui.platform.sms;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Why a short message did not leave. */
public enum SmsProblem implements Problem.Code {
    NOT_CONFIGURED("sms/not-configured", 503, "短信服务尚未开通，请联系商家", "Text messages are not set up"),
    SEND_FAILED("sms/send-failed", 503, "短信发送失败，请稍后再试", "The text message could not be sent");

    private final Problem.Kind kind;

    SmsProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
