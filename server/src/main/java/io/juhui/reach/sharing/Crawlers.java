package io.juhui.reach.sharing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Programs that look at links before people do; they say so by their name. */
final class Crawlers {

    private static final Pattern NAME = Pattern.compile(
            "bot\\b|spider|crawler|preview|facebookexternalhit|slurp|mediapartners|wechatcheck|curl/|wget/|python-requests",
            Pattern.CASE_INSENSITIVE);

    private Crawlers() {}

    /** Who says no name at all is no browser either. */
    static boolean isOne(@Nullable String agent) {
        return agent == null || agent.isBlank() || NAME.matcher(agent).find();
    }
}
