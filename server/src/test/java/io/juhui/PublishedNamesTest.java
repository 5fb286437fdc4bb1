package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.web.Answers;
import io.juhui.platform.web.Posted;
import io.juhui.testing.JuhuiTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A record or enum becomes a component of the API document under its simple name: a second one of that name would empty every answer
 * that has it, without a word.
 */
@JuhuiTest
@SuppressWarnings("SameNameButDifferent") // which is what one of its examples is about
class PublishedNamesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    record Shade(Tone tone) {
        enum Tone {
            LIGHT
        }
    }

    record Sound(Map<String, Tone[]> tones) {
        record Tone(int hertz) {}
    }

    @Test
    void seesTwoOfOneNameHoweverDeepTheyLie() {
        var found = new Published();
        found.add(Shade.class);
        assertThat(found.twice()).isEmpty();

        found.add(Sound.class);

        assertThat(found.twice()).containsOnlyKeys("Tone");
    }

    @Test
    void publishesNoTwoTypesOfOneSimpleName() {
        var found = new Published();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            var ours = handler.getBeanType().getName().startsWith("io.juhui.");
            if (ours && mapping.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/"))) {
                bodies(handler).forEach(found::add);
            }
        });

        assertThat(found.names).hasSizeGreaterThan(300);
        assertThat(found.twice()).isEmpty();
    }

    private static Stream<Type> bodies(HandlerMethod handler) {
        var sent = Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        || parameter.getParameterType() == Posted.class)
                .map(MethodParameter::getGenericParameterType);
        var answers = handler.getMethodAnnotation(Answers.class);
        var told = answers == null ? handler.getMethod().getGenericReturnType() : answers.value();
        return Stream.concat(sent, Stream.of(told));
    }

    /** All records and enums that can be reached from what is sent and answered. */
    private static final class Published {

        private final Set<Type> seen = new HashSet<>();
        private final Map<String, Set<String>> names = new HashMap<>();

        void add(Type type) {
            if (!seen.add(type)) {
                return;
            }
            switch (type) {
                case ParameterizedType generic -> {
                    add(generic.getRawType());
                    Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
                }
                case Class<?> array when array.isArray() -> add(Objects.requireNonNull(array.getComponentType()));
                case Class<?> own
                when own.getName().startsWith("io.juhui.") && (own.isRecord() || own.isEnum()) -> {
                    names.computeIfAbsent(own.getSimpleName(), _ -> new TreeSet<>())
                            .add(own.getName());
                    if (own.isRecord()) {
                        Arrays.stream(own.getRecordComponents()).forEach(component -> add(component.getGenericType()));
                    }
                }
                default -> {}
            }
        }

        Map<String, Set<String>> twice() {
            var twice = new TreeMap<>(names);
            twice.values().removeIf(types -> types.size() == 1);
            return twice;
        }
    }
}
