package io.juhui.party.member;

import io.juhui.kernel.Problem;

/** Refusals of member. */
public enum MemberProblem implements Problem.Code {
    NO_SUCH_ADDRESS("member/no-such-address", 404, "找不到这个地址", "No such address"),
    TOO_MANY_ADDRESSES("member/too-many-addresses", 409, "最多保存 20 个地址", "At most 20 addresses can be kept"),
    REGION_UNKNOWN("member/region-unknown", 422, "请选择省市区", "Choose province, city and district"),
    RECEIVER_PHONE_INVALID("member/phone-invalid", 422, "请输入正确的手机号或固定电话", "Enter a valid phone number");

    private final String slug;
    private final int status;
    private final String zh;
    private final String en;

    MemberProblem(String slug, int status, String zh, String en) {
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
