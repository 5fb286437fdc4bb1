package io.juhui.platform.web;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals at the edge, before any room is asked. */
public enum WebProblem implements Problem.Code {
    INVALID("web/invalid", 400, "提交的内容有误", "The request is not valid"),
    NOT_FOUND("web/not-found", 404, "找不到", "Not found"),
    METHOD_NOT_ALLOWED("web/method-not-allowed", 405, "不支持这种请求方式", "Method not allowed"),
    UNSUPPORTED_MEDIA_TYPE("web/unsupported-media-type", 415, "不支持的内容类型", "Unsupported media type"),
    NOT_ACCEPTABLE("web/not-acceptable", 406, "无法提供所需的内容类型", "Not acceptable"),
    TOO_SLOW("web/too-slow", 408, "发送得太慢", "The request came too slowly"),
    TOO_LARGE("web/too-large", 413, "内容太大", "The request is too large"),
    LOGIN_REQUIRED("web/login-required", 401, "请先登录", "Please log in"),
    FORBIDDEN("web/forbidden", 403, "没有权限", "Not allowed"),
    KEY_MISSING("web/idempotency-key-missing", 400, "缺少 Idempotency-Key", "Idempotency-Key is missing"),
    KEY_INVALID("web/idempotency-key-invalid", 400, "Idempotency-Key 格式不对", "Idempotency-Key is not valid"),
    KEY_REUSED(
            "web/idempotency-key-reused",
            422,
            "同一个 Idempotency-Key 用在了不同的请求上",
            "Idempotency-Key was used for another request"),
    KEY_DONE(
            "web/idempotency-key-done",
            409,
            "这次操作已经完成，刷新后可以看到结果",
            "This was done before; load again to see its result"),
    KEY_BUSY("web/idempotency-key-busy", 409, "同一个请求正在处理", "The same request is being processed"),
    TOO_MANY("web/too-many-requests", 429, "操作太频繁，请稍后再试", "Too many requests"),
    OVERLOADED("web/overloaded", 503, "现在人太多，请稍后再试", "Overloaded, try again soon"),
    STALE("web/stale", 412, "内容已被别人修改", "Changed by someone else"),
    INTERNAL("web/internal", 500, "系统开小差了，请稍后再试", "Something went wrong");

    private final Problem.Kind kind;

    WebProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    /** What to say when only an HTTP status is known. */
    public static WebProblem of(int status) {
        return switch (status) {
            case 401 -> LOGIN_REQUIRED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405, 501 -> METHOD_NOT_ALLOWED; // the container knows CONNECT and does not do it
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> OVERLOADED;
            default -> status >= 500 ? INTERNAL : INVALID;
        };
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
