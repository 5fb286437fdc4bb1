package io.juhui.party.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverPhoneTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            19900001234            | 19900001234
            +86 199 0000 1234      | 19900001234
            １９９００００１２３４    | 19900001234
            8619900001234          | 19900001234
            199-0000-1234          | 19900001234
            19900001234-8899       | 19900001234-8899
            19900001234 转 8899     | 19900001234-8899
            19900001234[2568]      | 19900001234-2568
            (010)88886666          | 010-88886666
            057188886666           | 0571-88886666
            1990000123             | -
            19900001234 19900001235 | -
            张三19900001234         | -
            """)
    void readsANumberAsItIsTyped(String typed, String number) {
        assertThat(ReceiverPhone.read(typed).orElse(null)).isEqualTo(number);
    }
}
