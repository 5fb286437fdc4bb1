package io.juhui.frame.reward;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about rewards. */
public enum RewardProblem implements Problem.Code {
    UNKNOWN_KIND("reward/unknown-kind", 422, "没有这种奖励", "There is no such kind of reward"),
    TOO_MANY("reward/too-many", 422, "一次最多 20 项奖励", "At most 20 rewards at once");

    private final Problem.Kind kind;

    RewardProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
