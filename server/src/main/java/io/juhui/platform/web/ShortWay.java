package io.juhui.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This write is made by everybody at once: {@link ShortDoor} lets it in before the filters and the dispatcher. For few, and
 * measured: a POST to a path without variables, whose handler takes the actor, a {@link Posted} body, the language, the request and
 * the response, writes its own answer and keeps its own keys ({@link OwnTransactions#ownKeys}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShortWay {}
