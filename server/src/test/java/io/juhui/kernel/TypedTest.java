package io.juhui.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("人们输入的文字")
class TypedTest {

    @Test
    void leavesNothingInvisibleInText() {
        for (var unseen : List.of(
                "\u200b", "\u200e\u202e", "\ufeff", "\u2060", "\u3164", "\u2800", "\u00ad", "\u0007", "\ufe0f")) {
            assertThat(Typed.text("张" + unseen + "三")).isEqualTo("张三");
            assertThat(Typed.text(unseen + " " + unseen)).isEmpty();
        }
    }

    @Test
    void keepsWhatCanBeSeen() {
        for (var seen : List.of("👨\u200d👩\u200d👧 全家桶", "❤\ufe0f 喜欢", "𠮷野家", "（大）①号", "第一行\n第二行", "don’t")) {
            assertThat(Typed.text(seen)).isEqualTo(seen);
        }
    }

    @Test
    void makesBlanksAndLineEndsPlain() {
        assertThat(Typed.text("\u3000张\u00a0三\u2003")).isEqualTo("张 三");
        assertThat(Typed.text("一\r\n二\u2028三")).isEqualTo("一\n二\n三");
    }

    @Test
    void readsCodesHoweverTheyAreWritten() {
        assertThat(Typed.code(" sf 1234－5678 \u200b９０")).isEqualTo("SF1234567890");
        assertThat(Typed.phone("+86 199‑0000‑1234")).isEqualTo("19900001234");
        assertThat(Typed.phone("00８６19900001234")).isEqualTo("19900001234");
        assertThat(Typed.phone("8612")).isEqualTo("12");
        assertThat(Typed.phone("86 5")).isEqualTo("865");
    }

    @Test
    void takesForTheSameWhatLooksTheSame() {
        assertThat(Typed.key("红 ")).isEqualTo(Typed.key("红"));
        assertThat(Typed.key("Ｓ　码")).isEqualTo(Typed.key("s 码"));
        assertThat(Typed.key("红")).isNotEqualTo(Typed.key("蓝"));
    }
}
