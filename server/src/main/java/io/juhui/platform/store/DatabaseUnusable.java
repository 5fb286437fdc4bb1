package io.juhui.platform.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The PostgreSQL that was named cannot be worked with; told at the start with what to do about it, and no password. */
final class DatabaseUnusable extends RuntimeException {

    DatabaseUnusable(String why) {
        super(why);
    }

    /** Registered in {@code META-INF/spring.factories}. */
    public static final class Analyzer extends AbstractFailureAnalyzer<DatabaseUnusable> {
        @Override
        protected FailureAnalysis analyze(Throwable root, DatabaseUnusable cause) {
            return new FailureAnalysis(
                    "数据库无法使用 the database cannot be used: " + cause.getMessage(),
                    "请检查 check --db or JUHUI_DB_URL, JUHUI_DB_USER, JUHUI_DB_PASSWORD. It has to be PostgreSQL 15 or later.",
                    cause);
        }
    }
}
