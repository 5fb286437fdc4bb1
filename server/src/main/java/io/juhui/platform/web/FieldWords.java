package io.juhui.platform.web;

import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field wants, said to who filled it in: the sentences for every constraint and every JSON type that our bodies use. */
record FieldWords(String zh, String en) {

    static final FieldWords REQUIRED = new FieldWords("这里必填", "This is required");
    private static final FieldWords FORMAT = new FieldWords("格式不对", "This is not written as it should be");

    Problem on(Problem problem, String pointer) {
        return problem.at(pointer, zh, en);
    }

    static FieldWords of(ConstraintViolation<?> violation) {
        return of(violation.getConstraintDescriptor().getAnnotation(), violation.getInvalidValue());
    }

    static FieldWords of(Annotation constraint, @Nullable Object value) {
        return switch (constraint) {
            case NotNull _, NotBlank _ -> REQUIRED;
            case NotEmpty _ -> isMany(value) ? new FieldWords("至少要有一项", "At least one is needed") : REQUIRED;
            case Size size -> size(size, isMany(value));
            case Min min -> atLeast(value instanceof Money ? Money.fen(min.value()) : min.value());
            case Positive _ -> atLeast(1L);
            case PositiveOrZero _ -> atLeast(0L);
            case Max max -> atMost(value instanceof Money ? Money.fen(max.value()) : max.value());
            case Pattern _ -> FORMAT;
            default -> throw new IllegalArgumentException("no words for " + constraint.annotationType());
        };
    }

    private static boolean isMany(@Nullable Object value) {
        return value instanceof Collection || value instanceof Map;
    }

    private static FieldWords atMost(Object most) {
        return new FieldWords("不能大于 " + most, "At most " + most);
    }

    private static FieldWords atLeast(Object least) {
        return new FieldWords("不能小于 " + least, "At least " + least);
    }

    private static FieldWords size(Size size, boolean many) {
        var zh = many ? "项" : "个字";
        var en = many ? "entries" : "characters";
        if (size.max() == Integer.MAX_VALUE) {
            return new FieldWords("至少 %d %s".formatted(size.min(), zh), "At least %d %s".formatted(size.min(), en));
        }
        if (size.min() == 0) {
            return new FieldWords("最多 %d %s".formatted(size.max(), zh), "At most %d %s".formatted(size.max(), en));
        }
        return new FieldWords(
                "要有 %d 到 %d %s".formatted(size.min(), size.max(), zh),
                "Between %d and %d %s".formatted(size.min(), size.max(), en));
    }

    /** What may stand where {@code type} is read from JSON. */
    static FieldWords of(@Nullable Class<?> type) {
        if (type == null) {
            return FORMAT;
        }
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants()).map(Object::toString);
            var list = names.collect(Collectors.joining(", "));
            return new FieldWords("只能是其中之一：" + list, "One of these: " + list);
        }
        if (type == String.class) {
            return new FieldWords("这里要填文字", "This must be text");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new FieldWords("这里只能是 true 或 false", "This must be true or false");
        }
        if (type == Instant.class) {
            return new FieldWords("这里要填时间，如 2026-01-31T08:00:00Z", "This must be a time such as 2026-01-31T08:00:00Z");
        }
        return isWhole(type) ? new FieldWords("这里要填整数", "This must be a whole number") : FORMAT;
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class
                || type == long.class
                || Number.class.isAssignableFrom(type)
                || type == Money.class
                || type == io.juhui.kernel.Points.class;
    }
}
