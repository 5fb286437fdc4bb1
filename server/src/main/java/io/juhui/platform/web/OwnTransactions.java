package io.juhui.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This write keeps its own transactions: it batches, or calls an outside world that must not be called inside a database
 * transaction. When it needs a key, its answer is kept after it has been given, and an effect that the state of things does not
 * guard by itself asks {@link Once} in the transaction that has it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTransactions {

    /** Whether the write keeps its keys too, with what it makes; then nothing is kept for it. */
    boolean ownKeys() default false;
}
