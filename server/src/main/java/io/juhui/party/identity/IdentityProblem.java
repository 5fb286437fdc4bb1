package io.juhui.party.identity;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of identity. */
public enum IdentityProblem implements Problem.Code {
    PHONE_INVALID("identity/phone-invalid", 422, "请输入正确的手机号", "Enter a valid phone number"),
    TOO_MANY_CODES("identity/too-many-codes", 429, "验证码发送太频繁，请稍后再试", "Too many codes, try again later"),
    CODE_WRONG("identity/code-wrong", 422, "验证码不正确", "The code is not right"),
    CODE_EXPIRED("identity/code-expired", 422, "验证码已过期，请重新获取", "The code has expired"),
    TOO_MANY_TRIES("identity/too-many-tries", 429, "尝试次数太多，请重新获取验证码", "Too many tries, get a new code"),
    NICKNAME_INVALID("identity/nickname-invalid", 422, "昵称需为 1 到 20 个字", "A nickname has 1 to 20 characters"),
    AVATAR_UNKNOWN("identity/avatar-unknown", 422, "头像不可用", "That avatar cannot be used"),
    CREDENTIALS_WRONG("identity/credentials-wrong", 401, "账号或密码不正确", "Name or password is not right"),
    TOO_MANY_LOGINS("identity/too-many-logins", 429, "登录尝试太多，请稍后再试", "Too many log-in attempts, try again later"),
    PASSWORD_WEAK(
            "identity/password-weak",
            422,
            "密码至少 10 个字符，且不能与账号或旧密码相同",
            "At least 10 characters, not the name or the old one"),
    OLD_PASSWORD_WRONG("identity/old-password-wrong", 422, "原密码不正确", "The old password is not right"),
    STAFF_NAME_TAKEN("identity/staff-name-taken", 409, "账号名已被使用", "That name is taken"),
    STAFF_NAME_INVALID(
            "identity/staff-name-invalid",
            422,
            "账号名由 3 到 32 个小写字母、数字、点或横线组成",
            "3 to 32 small letters, digits, dots or dashes"),
    ROLE_UNKNOWN("identity/role-unknown", 422, "没有这个角色", "No such role"),
    ROLE_BEYOND_OWN("identity/role-beyond-own", 403, "不能管理权限超出自己的员工或角色", "Beyond your own permissions"),
    LAST_OWNER("identity/last-owner", 409, "至少要保留一位启用的店主", "At least one active owner must remain");

    private final Problem.Kind kind;

    IdentityProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
