package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    @DisplayName("Q07 密码以 bcrypt 存放，成本不低于 10，每次加盐不同")
    void keepsPasswordsAsSlowSaltedHashes() {
        var first = passwords.hash("correct horse 1", "clerk", "/password");
        assertThat(first)
                .startsWith("$2a$11$")
                .hasSize(60)
                .isNotEqualTo(passwords.hash("correct horse 1", "clerk", "/password"));
        assertThat(passwords.matches("correct horse 1", Optional.of(first))).isTrue();
        assertThat(passwords.matches("correct horse 2", Optional.of(first))).isFalse();
    }

    @Test
    @DisplayName("Q07 账号不存在与密码错误花的时间相当")
    void takesAsLongForANameThatNobodyHas() {
        var hash = Optional.of(passwords.hash("correct horse 1", "clerk", "/password"));
        time(hash);
        assertThat(time(Optional.empty())).isGreaterThan(time(hash) / 3);
        assertThat(passwords.matches("anything at all", Optional.empty())).isFalse();
    }

    private long time(Optional<String> hash) {
        var start = System.nanoTime();
        passwords.matches("wrong wrong 1", hash);
        return System.nanoTime() - start;
    }
}
