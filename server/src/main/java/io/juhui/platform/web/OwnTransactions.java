package io.juhui.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This write keeps its own idempotency and transactions: it batches, or calls an outside world that must not be called inside a
 * database transaction. The filter then only checks that a required key is there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTransactions {}
