package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class RepeatsTest {

    private static final int QUESTIONS = 8_000;
    private static final String LONG = "x".repeat(8_000);

    private final Repeats repeats = new Repeats(new AcceptHeaderLocaleResolver());
    private final AtomicInteger handled = new AtomicInteger();

    private void ask(int number) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/api/home");
        request.setQueryString(number + LONG);
        var answer = new Renders.Answer(1, () -> 1, Rendered.of(new byte[] {'1'}));
        repeats.doFilter(request, new MockHttpServletResponse(), (asked, _) -> {
            handled.incrementAndGet();
            asked.setAttribute(Repeats.ANSWER, answer);
            asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/home");
        });
    }

    @Test
    void answersTheSameQuestionWithoutTheHandler() throws ServletException, IOException {
        ask(1);
        ask(1);

        assertThat(handled).hasValue(1);
    }

    @Test
    @DisplayName("T04 随便多长的查询串也撑不满内存：长问题按长度计入上限")
    void keepsNoMoreQuestionsThanFitWhateverTheirLength() throws ServletException, IOException {
        for (int i = 0; i < QUESTIONS; i++) {
            ask(i);
        }
        handled.set(0);
        for (int i = 0; i < QUESTIONS; i++) {
            ask(i);
        }

        assertThat(QUESTIONS - handled.get()).isLessThan((32 << 20) / LONG.length() + 200);
    }
}
