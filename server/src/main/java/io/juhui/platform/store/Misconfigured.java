package io.juhui.platform.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What was set up is no way to start; told in a sentence, with what to do about it and without the value at fault (Q01). */
public final class Misconfigured extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final String mend;

    public Misconfigured(String what, String mend) {
        super(what + ": " + mend);
        this.what = what;
        this.mend = mend;
    }

    /** Registered in {@code META-INF/spring.factories}. */
    public static final class Analyzer extends AbstractFailureAnalyzer<Misconfigured> {
        @Override
        protected FailureAnalysis analyze(Throwable root, Misconfigured cause) {
            return new FailureAnalysis("配置有误，无法启动 cannot start: " + cause.what, cause.mend, cause);
        }
    }
}
