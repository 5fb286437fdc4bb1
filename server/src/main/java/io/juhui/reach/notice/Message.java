package io.juhui.reach.notice;

import java.util.Locale;
import java.util.Optional;

/**
 * What is told: {@code kind} names the event ({@code ordering.shipped}), {@code subject} the matter (an order id), {@code link}
 * the page to open.
 */
public record Message(String kind, String subject, Words title, Words text, Optional<String> link) {

    public record Words(String zh, String en) {

        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    public static Message of(String kind, Object subject, Words title, Words text, String link) {
        return new Message(kind, subject.toString(), title, text, Optional.of(link));
    }
}
