package io.juhui.reach.notice;

import io.juhui.kernel.Id;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A notice in the language of its reader. */
public record NoticeView(
        NoticeId id,
        String kind,
        String title,
        String text,
        @Nullable String link,
        Instant at,
        boolean read) {

    public record NoticeId(long value) implements Id {}

    static NoticeView of(NoticeRows.Notice notice, Locale locale) {
        var message = notice.message();
        return new NoticeView(
                notice.id(),
                message.kind(),
                message.title().in(locale),
                message.text().in(locale),
                message.link().orElse(null),
                notice.at(),
                notice.read());
    }
}
