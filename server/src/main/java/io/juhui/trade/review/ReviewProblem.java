package io.juhui.trade.review;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about reviews. */
public enum ReviewProblem implements Problem.Code {
    ALREADY_REVIEWED("review/already-reviewed", 409, "这件商品已经评价过了", "This item has its review already"),
    NOT_IN_ORDER("review/not-in-order", 422, "订单里没有这件商品", "The order has no such line"),
    MEDIA_UNKNOWN("review/media-unknown", 422, "图片或视频不存在，请重新上传", "A picture or video is unknown, upload it again"),
    TOO_MANY_VIDEOS("review/too-many-videos", 422, "最多上传一个视频", "At most one video"),
    NOT_REVIEWED("review/not-reviewed", 409, "请先评价再追评", "Write a review before adding to it"),
    APPEND_ONCE("review/append-once", 409, "已经追评过了", "Added to already"),
    APPEND_TOO_LATE("review/append-too-late", 409, "评价超过 180 天，不能再追评", "After 180 days nothing can be added"),
    OWN_VOTE("review/own-vote", 409, "不能给自己的评价点有用", "Your own review is not yours to vote for"),
    NO_SUCH_REVIEW("review/no-such-review", 404, "没有这条评价", "No such review");

    private final Problem.Kind kind;

    ReviewProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
