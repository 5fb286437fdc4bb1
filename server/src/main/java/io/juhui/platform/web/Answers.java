package io.juhui.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the body of a handler that answers ready bytes ({@link Rendered}), so that the API document can describe it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    Class<?> value();

    /** Whether one {@link #value}, a list of them, or a page of them. */
    Shape as() default Shape.ONE;

    enum Shape {
        ONE,
        LIST,
        PAGE
    }
}
