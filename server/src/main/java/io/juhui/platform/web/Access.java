package io.juhui.platform.web;

import io.juhui.kernel.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an end point. Stands on every handler method or its class; a handler without one fails the build (P12) and is
 * refused at run time.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Who value();

    /** For {@link Who#STAFF}: any one of these is needed; none named means any logged-in staff. */
    Permission[] permission() default {};

    /** For {@link Who#STAFF}: open also to whoever may do nothing yet, since the first password is still to be changed. */
    boolean always() default false;

    enum Who {
        ANYONE,
        BUYER,
        STAFF,
        /** A machine that proves itself inside the handler, such as a payment gateway by its signature. */
        SIGNED
    }
}
