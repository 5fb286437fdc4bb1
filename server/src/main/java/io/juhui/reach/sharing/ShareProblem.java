package io.juhui.reach.sharing;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about shares. */
public enum ShareProblem implements Problem.Code {
    NO_SUCH("sharing/no-such", 404, "这个分享链接不存在", "There is no such shared link"),
    NOTHING_TO_SHARE(
            "sharing/nothing-to-share", 404, "要分享的内容不存在或已下架", "What is to be shared is not there, or not any more");

    private final Problem.Kind kind;

    ShareProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
