package io.juhui.platform.media;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Why an upload is refused. */
public enum MediaProblem implements Problem.Code {
    NOT_AN_IMAGE("media/not-an-image", 415, "只能上传 JPG、PNG 图片或 MP4 视频", "Only JPEG, PNG and MP4 files are accepted"),
    TOO_LARGE(
            "media/too-large",
            413,
            "文件太大：图片不超过 20 MB、6400 万像素，视频不超过 50 MB",
            "The file is too large: pictures up to 20 MB and 64 megapixels, videos up to 50 MB"),
    WRONG_PURPOSE("media/wrong-purpose", 422, "不能为此用途上传", "This upload is not for you to make");

    private final Problem.Kind kind;

    MediaProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
