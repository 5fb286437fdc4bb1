package io.juhui.party.member;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of member. */
public enum MemberProblem implements Problem.Code {
    NO_SUCH_ADDRESS("member/no-such-address", 404, "找不到这个地址", "No such address"),
    TOO_MANY_ADDRESSES("member/too-many-addresses", 409, "最多保存 20 个地址", "At most 20 addresses can be kept"),
    REGION_UNKNOWN("member/region-unknown", 422, "请选择省市区", "Choose province, city and district"),
    RECEIVER_PHONE_INVALID("member/phone-invalid", 422, "请输入正确的手机号或固定电话", "Enter a valid phone number");

    private final Problem.Kind kind;

    MemberProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
